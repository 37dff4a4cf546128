/** Words whose full stop ends no sentence, without the stop, in lower case. */
export const ABBREVIATIONS: ReadonlySet<string> = new Set(
  (
    'mr mrs ms dr prof sen sens rep reps gov govs gen lt col sgt capt cmdr adm maj brig cpl pvt rev fr hon pres supt det insp ' +
    'st jr sr vs etc inc corp co ltd dept assn bros no nos fig vol jan feb mar apr jun jul aug sept sep oct nov dec ' +
    'calif mass conn fla pa ga va ill ind mich minn wis tex tenn wash ore ariz ala ark colo del kan ky la md mo mont neb nev okla ' +
    'hr hrn frau bzw ca usw nr abs art evtl ggf inkl max min mio mrd tel str u a z b d h ' +
    'm mm mme mlle mgr me sra srta ud uds dña sig dott ing avv on prof.ssa exmo'
  ).split(' '),
)
