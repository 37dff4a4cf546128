import { words } from './grammar'

const MALE = `man boy father dad son brother husband uncle grandfather king prince sir gentleman congressman chairman spokesman
  businessman fireman policeman salesman anchorman alderman councilman assemblyman statesman guy actor waiter widower boyfriend
  stepfather nephew grandson priest monk pope monarch lord duke count nobleman fisherman cameraman showman frontman`

const FEMALE = `woman girl mother mom daughter sister wife aunt grandmother queen princess lady congresswoman chairwoman spokeswoman
  businesswoman policewoman councilwoman assemblywoman actress waitress widow girlfriend stepmother niece granddaughter nun
  hostess heiress duchess stateswoman ballerina`

const EITHER = `spokesperson official officials officer officers leader leaders lawyer lawyers attorney judge judges expert experts analyst
  analysts critic critics candidate candidates nominee frontrunner president minister ministers chancellor senator senators governor
  mayor lawmaker lawmakers reporter reporters journalist journalists author writer columnist editor professor teacher student
  students researcher researchers scientist scientists doctor doctors nurse patient aide aides adviser advisers advisor advisors
  director manager chief executive ceo founder owner chair secretary treasurer ambassador diplomat diplomats envoy general colonel
  commander soldier soldiers veteran veterans witness witnesses victim victims suspect neighbor neighbors resident residents
  voter voters supporter supporters opponent opponents rival rivals activist activists advocate advocates organizer organizers
  coach player players fan fans singer artist director producer comedian host moderator speaker source sources user users
  people person men women children child kid kids parents parent family families friend friends colleague colleagues member members
  employee employees worker workers farmer farmers investor investors economist economists strategist strategists pollster
  businessperson mogul tycoon billionaire millionaire banker trader contractor engineer architect captain pilot driver
  passenger tourist immigrant immigrants refugee refugees migrant deputy commissioner inspector sheriff prosecutor prosecutors
  investigator investigators representative representatives delegate delegates congressperson republican democrat democrats
  republicans conservative conservatives liberals progressives protesters protester demonstrators insider insiders observer observers
  historian scholar scholars speechwriter consultant consultants fundraiser donor donors staffer staffers operative operatives
  attendee customer customers client spokespeople commentator commentators pundit pundits successor predecessor veteran heavyweight
  heavyweights neurosurgeon surgeon physician psychologist sociologist native celebrity star actor impostor jurist justice
  premier principal pastor bishop rabbi imam reverend preacher cleric applicant buyer seller vendor shopper reader readers viewer
  others some many another one`

const BODIES = `government ministry department agency administration campaign committee commission council court company firm bank
  organization organisation group union party team club school university college hospital police army military navy force
  authorities authority office bureau board panel association foundation institute center centre coalition network newspaper
  magazine paper tabloid outlet website site channel station press media church embassy kremlin congress senate house parliament
  legislature cabinet opposition majority minority industry corporation publisher manufacturer airline charity airline county city
  state country nation regulator league federation brand store museum gallery`

const PAPERS = `statement report study survey poll letter email memo article editorial op-ed column book document documents transcript tweet
  message post ad advertisement commercial video caption headline release filing complaint lawsuit indictment ruling order opinion
  decision bill resolution law act treaty constitution bible website page slogan sign poster banner flyer leaflet note speech remarks
  comments paper passage excerpt excerpts analysis review summary text texts questionnaire platform manifesto results findings program`

export const MALE_NOUNS = words(MALE)
export const FEMALE_NOUNS = words(FEMALE)
export const PERSON_NOUNS = new Set([...MALE_NOUNS, ...FEMALE_NOUNS, ...words(EITHER)])
export const BODY_NOUNS = words(BODIES)
export const PAPER_NOUNS = words(PAPERS)
