import { words } from './grammar'

const STATES = `alabama alaska arizona arkansas california colorado connecticut delaware florida georgia hawaii idaho illinois indiana iowa
  kansas kentucky louisiana maine maryland massachusetts michigan minnesota mississippi missouri montana nebraska nevada hampshire
  jersey mexico york carolina dakota ohio oklahoma oregon pennsylvania tennessee texas utah vermont virginia washington wisconsin
  wyoming mich. calif. mass. conn. fla. pa. ga. va. ill. ind. minn. wis. tex. tenn. wash. ore. ariz. ala. ark. colo. del. kan. ky. la.
  md. mo. mont. neb. nev. okla. d.c. n.y. n.j. n.h. n.c. s.c. n.m. r.i. w.va. vt. wyo. u.s. us u.k. uk u.n. eu d-mass d-n.y`

const COUNTRIES = `afghanistan albania algeria argentina armenia australia austria azerbaijan bangladesh belarus belgium bolivia bosnia brazil
  britain bulgaria cambodia canada chile china colombia croatia cuba cyprus denmark ecuador egypt england estonia ethiopia europe finland
  france gaza germany ghana greece guatemala haiti honduras hungary iceland india indonesia iran iraq ireland israel italy jamaica japan
  jordan kazakhstan kenya korea kosovo kuwait latvia lebanon libya lithuania luxembourg malaysia mali malta morocco nepal netherlands
  nicaragua nigeria norway pakistan palestine panama paraguay peru philippines poland portugal qatar romania russia rwanda scotland serbia
  singapore slovakia slovenia somalia spain sudan sweden switzerland syria taiwan tanzania thailand tunisia turkey uganda ukraine uruguay
  venezuela vietnam wales yemen zimbabwe africa asia america states kingdom deutschland frankreich italien spanien österreich schweiz
  russland türkei polen usa großbritannien europa`

const CITIES = `london paris berlin moscow beijing tokyo rome madrid brussels vienna geneva kyiv kiev tehran jerusalem baghdad damascus
  kabul cairo delhi seoul chicago boston philadelphia houston dallas atlanta miami detroit seattle denver cleveland orlando angeles
  francisco diego manhattan brooklyn hollywood orleans baltimore pittsburgh vegas phoenix milwaukee charleston petersburg ottawa toronto
  sydney dublin athens lisbon warsaw prague budapest münchen hamburg köln wien zürich rom moskau brüssel`

/** Places that name no person; as subjects of a verb of saying they may still speak for a government. By last word, in lower case. */
export const PLACES = words(`${STATES} ${COUNTRIES} ${CITIES}`)
