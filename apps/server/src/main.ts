import { main } from './process/main.ts'

await main()
