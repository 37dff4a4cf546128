import { words } from '../mentions/grammar'

/** Common first names, to tell he from she; names that both bear are left out. In lower case. */
export const MALE_NAMES = words(`
  james john robert michael william david richard joseph thomas charles christopher daniel matthew anthony donald mark paul steven andrew
  kenneth joshua kevin brian george edward ronald timothy jason jeffrey jeff ryan jacob gary nicholas eric jonathan stephen larry justin
  scott brandon benjamin samuel gregory frank alexander raymond patrick jack dennis jerry tyler aaron jose adam nathan henry douglas zachary
  peter kyle walter ethan jeremy harold keith christian roger noah gerald carl terry sean austin arthur lawrence jesse dylan bryan joe jordan
  billy bruce albert willie gabriel logan alan juan wayne roy ralph randy eugene vincent russell elijah louis bobby philip johnny bill bob
  jim tom tim mike dan dave steve greg ron ted fred sam ben matt chris nick tony rick rob ken don ed phil jeb barack bernie marco rand mitt
  newt rudy vladimir sergei sergey dmitry dmitri igor ivan mikhail boris alexei aleksandr andrei nikolai yuri oleg pavel viktor volodymyr petro
  hans jürgen wolfgang klaus uwe jens stefan andreas jonas lukas felix max moritz friedrich heinrich karl otto helmut gerhard günter dieter
  horst manfred werner franz josef sigmar olaf martin markus matthias thorsten torsten sven lars erik nils björn ole anders johan
  jean pierre jacques michel françois philippe nicolas emmanuel alain bernard laurent olivier pascal christophe antoine julien henri
  carlos luis miguel pedro pablo javier fernando diego jorge alejandro antonio manuel francisco rafael ricardo eduardo sergio mario andrés
  giovanni giuseppe marco luca matteo francesco andrea alessandro stefano roberto paolo silvio lorenzo riccardo enrico
  joão paulo antónio rui nuno tiago gustavo felipe lucas mateus bruno
  mohammed muhammad mohamed ahmed ali hassan hussein omar ibrahim khaled abdul abdullah mahmoud yusuf mustafa recep benjamin ehud
  xi li wang hiroshi kenji takashi shinzo narendra raj arjun vikram nigel graham alistair hugh ian neil simon colin trevor boris liam
  callum ewan owen rhys gareth stanley leonard howard norman herbert ernest clarence glenn craig derek marcus troy dwight lindsey chuck
  mitch harry orrin dick karl grover reince corey steve roger roland glen barry marc matthias todd brad chad kurt clint wes rex rick lou
`)

export const FEMALE_NAMES = words(`
  mary patricia jennifer linda elizabeth barbara susan jessica sarah karen lisa nancy betty margaret sandra ashley kimberly emily donna
  michelle carol amanda dorothy melissa deborah stephanie rebecca sharon laura cynthia kathleen amy angela shirley anna brenda pamela emma
  nicole helen samantha katherine christine debra rachel carolyn janet catherine maria heather diane ruth julie olivia joyce virginia
  victoria lauren christina joan evelyn judith megan andrea cheryl hannah jacqueline martha gloria teresa ann anne sara madison frances
  kathryn janice jean abigail alice julia judy sophia grace denise amber doris marilyn danielle beverly isabella theresa diana natalie
  brittany charlotte marie kayla hillary chelsea ivanka melania carly kellyanne nikki condoleezza nina elena sonia ruth huma debbie donna
  loretta wendy jill tammy claire maggie megyn rosie oprah ellen kate katie kathy beth liz jenny susie sally anita rita rosa carmen lucía
  angela ursula heike petra sabine monika renate gisela claudia birgit silke katrin kerstin anja julia katja svenja annalena andrea
  camille sophie isabelle nathalie sylvie martine ségolène marine valérie céline élise anne-marie christiane nadine brigitte
  maría ana isabel pilar dolores mercedes cristina elena beatriz raquel marta silvia alicia paula sofía
  giulia francesca chiara sara federica giorgia valentina silvia paola laura elisa giovanna mariana fernanda beatriz joana inês catarina
  olga natalia tatiana svetlana irina ekaterina yulia maria ksenia anastasia oksana jana eva petra hana lenka fatima aisha leila zainab
  priya indira sushma mei yuki sakura theresa nicola fiona gemma hazel imogen pippa harriet edith mara dana ingrid astrid greta
  geraldine gretchen peggy bonnie connie ida irene lois lucy mabel vera yvonne yvette zoe zoë audrey melanie tiffany vanessa selenis america
`)
