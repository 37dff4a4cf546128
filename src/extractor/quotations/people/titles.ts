import { words } from '../mentions/grammar'

/** Words before a name that are no part of it. In lower case. */
export const TITLES = words(`
  mr mr. mrs mrs. ms ms. miss dr dr. prof prof. professor sir dame lord lady rev rev. reverend father sister brother rabbi imam pope
  king queen prince princess president vice-president vice chairman chairwoman chair chancellor premier prime minister foreign
  defense defence interior finance health justice education economy trade environment deputy former ex acting interim then
  secretary state sen sen. senator senators rep rep. representative congressman congresswoman gov gov. governor mayor councilman
  councilwoman ambassador envoy special general gen gen. lt lt. lieutenant col col. colonel maj maj. major capt capt. captain sgt
  sgt. sergeant cmdr cmdr. commander adm adm. admiral sheriff judge attorney chief director executive ceo cfo founder spokesman
  spokeswoman spokesperson coach detective officer inspector superintendent commissioner republican democrat democratic labour
  conservative liberal socialist green candidate nominee presumptive presidential vice-presidential majority minority leader house
  senate speaker whip editor columnist author writer reporter correspondent host actor actress singer director producer pollster
  strategist analyst adviser advisor aide manager economist historian scientist researcher activist retired real estate
  herr frau dr. bundeskanzler bundeskanzlerin kanzler kanzlerin minister ministerin innenminister innenministerin außenminister
  außenministerin finanzminister justizminister verteidigungsminister ministerpräsident ministerpräsidentin präsident präsidentin
  sprecher sprecherin pressesprecher vorsitzende vorsitzender chef chefin bürgermeister oberbürgermeister staatssekretär direktor
  monsieur madame m. mme mlle ministre président présidente premier señor señora don doña presidente presidenta ministro ministra
  signor signora onorevole premier senhor senhora dona doutor doutora
  russian american british german french chinese israeli iranian ukrainian italian spanish japanese indian canadian australian mexican
  turkish polish greek egyptian saudi syrian iraqi south north korean u.s. us uk eu gop kremlin pentagon us-präsident
`)

/** Titles that tell a person’s gender. */
export const MALE_TITLES = words(
  'mr mr. sir lord king prince herr monsieur m. señor don signor senhor congressman councilman father brother',
)
export const FEMALE_TITLES = words(
  'mrs mrs. ms ms. miss dame lady queen princess frau madame mme mlle señora doña signora senhora dona congresswoman councilwoman sister',
)
