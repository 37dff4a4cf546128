import { main } from './main'

// A timer or an opened application must not hold the process.
process.exit(await main(process.argv.slice(2)))
