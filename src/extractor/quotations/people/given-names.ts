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
  marcel florent jeffery geoff geoffrey terence terrance randall rodney russ wesley willard wilbur chester
  clifford clyde curtis darrell darren darryl desmond dominic doug drew duane dustin edgar edmund edwin
  elliott elliot elmer emil emmett ernie ervin everett floyd forrest garrett garry gavin geoffry gerard
  gilbert gordon hal harvey hector herb herman homer horace hubert irving isaac isaiah jared jarrod javon
  jeremiah jerome jimmy joaquin joel johnnie jon jonah josh judd julius kareem keenan kelvin kendrick kirk
  lamar landon leland leo leon leroy lester levi lionel lloyd lonnie lorne luther lyle mack malcolm malik
  marcos marlon marvin maurice maxwell melvin merle micah mickey miles milton mordecai morris moses murray
  myron ned noel oliver orlando orville oscar otis percy perry pete preston quentin quincy ramon rashad raul
  reggie reginald reuben rocco roderick rodrigo rolf roosevelt roscoe ruben rudolph rufus salvador salvatore
  sammy saul seth sheldon sherman sid spencer stan sterling stewart stuart sylvester tad terrell theodore
  tobias toby tommy travis trent trey tucker tyrone ulysses vance vernon vic vince virgil wallace warren
  wendell whit wilfred willis woodrow xavier zack zane angus archie barney alvin alfred alfonso alfredo alonzo
  amos andre andy angelo anton archibald armando arnold arturo augustus basil bert bertrand boyd bradford
  bradley brendan brent brett bryce burton byron caleb calvin cecil cesar abraham abe adrian adolfo ahmad alec
  alexandre alphonse amir andrej ansel ari armand arne arvid asher ashok bashar bassam bilal bogdan brendon
  carlo carsten casper cedric conrad cornelius cyrus damian damien darius darnell declan dimitri dirk dmytro
  dominik eamon eduard egon eli elias emanuel emile emre enoch enzo erich ernst erwin esteban fabian fabio
  faisal farid federico fernand filip finn flavio florian francis frederic frederick fritz gabor gaston georg
  georges gianni gideon gilles giorgio giulio gottfried gregor guido guillaume guillermo gunnar gunther gus
  hamid hamza hank harald hartmut haruki helge hendrik henning henrik holger hugo humberto humphrey husain
  ignacio ilya imran ingo ingmar isidore ismail ivo jaap jaime jakob jamal janos javad jerzy joachim joakim
  jochen johann johannes jorg jörg josep juergen juri kaspar kazuo keir kemal kent khalid knut kofi konrad
  kristian kwame laszlo leif lennart leonardo leopold levin lothar ludwig lutz magnus maksim malte marcin
  marcello marius markku massimo mathias mathieu maurizio mauro maxim maximilian mehmet mehdi miroslav
  mohammad mohsen moshe murat nadim nasser nathaniel nikolaj nikos niklas norbert oleksandr oleksii oskar
  osman otmar patricio pawel pierluigi pieter piotr rachid rahul rainer raimund rajiv ralf ramzan raoul rasmus
  ravi reinhard reinhold renaud rodolfo rudolf ruediger rüdiger rupert salman sander sanjay santiago satoshi
  sebastian serge sherif siegfried simeon slobodan stephane stéphane stig sunil tadeusz takeshi tariq tarek
  tayyip thierry thilo thom tomas tomasz toshiro tristan vaclav vadim valentin valery vasily veit vicente
  vincenzo vitali vitaly volker waldemar walid wilhelm willem winston witold wladimir wojciech wolfram yasser
  yann yannick yannis yiannis yitzhak youssef yves zachery zbigniew zdenek zoran
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
  abby ada adele adriana adrienne agatha agnes aileen aimee alana alejandra alexandra alexandria alison
  allison alma althea alyssa amelia angelina angelica angie anika annabelle annette annie antoinette antonia
  ariana arlene ashleigh aurora ava barb beatrice becky belinda bernadette bernice bertha bess bessie betsy
  bette beulah bianca blanche brandi brandy bridget brianna caitlin camila candace candice carla carlotta
  carmela carole caroline carolina carrie casandra cassandra cassie catalina cathleen cecelia cecilia celeste
  celia celine chandra charlene charmaine chelsey cherie chloe christa christy cindy clara clarissa claudette
  clementine colleen constance cora cordelia corinne courtney crystal daisy daniela danica daphne darla
  darlene dawn deanna deb debora deirdre delia della desiree dianne dina dolly dora doreen doreatha dorothea
  eden edna eileen elaine eleanor elisabeth eliza ella ellie eloise elsa elsie elvira emilia emilie erica
  erika erin ernestine esmeralda esperanza estelle esther ethel etta eugenia eunice evangeline evie fannie
  faye felicia fern flora florence francine gabriela gabriella gabrielle gail genevieve georgia georgina
  gertrude gilda gina ginger ginny giselle gladys glenda gwen gwendolyn harriett hattie haley hayley heidi
  helena helene henrietta hester hilary hilda holly ilana ilene imelda ina ingeborg inga inez iris irma
  isabela ivy jacklyn jaclyn jacquelyn jade jane janelle janette janine jasmine jayne jeanette jeanne jeannie
  jenna jennie jeri jillian joann joanna joanne jocelyn jodi jodie johanna josefina josephine josie juana
  juanita judi julianne juliet juliette justine kaitlin kara karin karla kari kaylee keisha kellie kendra
  kerri kiersten kimberley kirsten kristen kristi kristie kristin kristina kristine krista lana lara latoya
  latasha laurel lauri laurie lea leah leanne lena lenora leona leonor leticia lila lillian lily lina linnea
  liza lola lolita lora lorena lori lorna lorraine lottie louisa louise luciana lucille lucinda lucia luisa
  lydia lynda lynette madeleine madeline mae magda magdalena mamie mandy marcela marcella marcia margarita
  margo margot marguerite mariam marianne maribel marietta marina marisa marisol marissa marjorie marla
  marlene marsha martina maryann matilda maude maureen maxine meg meghan mercy meredith mia mildred milly mimi
  minerva minnie miranda miriam misty mollie molly mona monica monique muriel myra myrtle nadia nadja nanette
  naomi natasha nell nellie nettie nichole noelle noemi nora noreen norma octavia odette opal ophelia pam
  patrice patsy patti patty paulette pauline pearl penelope penny philippa phoebe phyllis polly portia
  priscilla prudence queenie rachael ramona raven reba regina rena rhea rhoda rhonda roberta robyn rochelle
  rosalie rosalind rosalyn roseann roseanne rosemarie rosemary rosetta rosita roslyn rowena roxanne ruby
  ruthie sabrina sadie samira selena selma serena shari sharron shauna sheena sheila shelia shelley shelly
  sheri sherri sherry sheryl sondra stella sue susana susanna susanne suzanne suzette sybil sylvia tabitha
  tamara tamika tanya tara tasha teri terri thea thelma therese thora tina toni tonya tracey traci tricia
  trina trisha trudy tulsi twyla ulrike una ute valeria velma verna veronica veronika vicki vickie vicky viola
  violet vivian vivienne wanda wilhelmina wilma winifred ximena yasmin yelena yolanda yoko zelda zoya naureen
  norah kamala kirstjen jacinda ilhan rashida ayanna kyrsten mazie amal malala benazir nkosazana graça ngozi
  wangari leymah tawakkol sirleaf ilia salma dascha gabby lupita annegret katarina saskia ricarda bettina
  barbel bärbel dorothee elke friederike gabi gerda gudrun hannelore hedwig hildegard ilse irmgard jutta
  karola liselotte manuela marlies mechthild regine roswitha sigrid stefanie steffi sybille tanja theresia
  ulla verena waltraud agnès anaïs aurélie aurore bénédicte cécile chantal clémentine colette coralie delphine
  édith éléonore éliane élisabeth émilie eugénie fabienne françoise gaëlle geneviève ghislaine hélène huguette
  inès joëlle josiane laetitia laurence léa liliane lucie lucile lydie manon margaux mathilde maud mélanie
  mireille myriam najat noémie odile rachida roselyne sandrine solène stéphanie sylviane thérèse véronique
  virginie adela alba amparo ángela araceli ascensión begoña berta blanca carlota concepción consuelo
  encarnación fátima inés inmaculada jimena josefa lourdes macarena maite mónica montserrat nieves noelia
  núria paloma remedios rocío soledad soraya verónica violeta agnese alessandra annalisa antonella arianna
  caterina cinzia donatella eleonora emanuela fiorella flavia gaia ginevra giuliana giuseppina grazia ilaria
  letizia lidia loredana ludovica maddalena margherita mariagrazia michela milena nicoletta ornella patrizia
  raffaella rosaria rossella simonetta sofia stefania tiziana vittoria amélia bárbara benedita célia conceição
  cristiana dulce eduarda filipa glória iara isaura ivone júlia lígia lídia luísa lúcia luana madalena mafalda
  márcia margarida matilde mônica rosângela sílvia sónia soraia tânia telma tereza thaís vânia vitória
`)

/** A first name of people, in any case. */
export const isGivenName = (word: string): boolean =>
  MALE_NAMES.has(word.toLowerCase()) || FEMALE_NAMES.has(word.toLowerCase())
