import { cairn } from './cairn';

process.exitCode = await cairn(process.argv.slice(2), {
  result: (line) => console.log(line),
  trouble: (line) => console.error(line)
});
