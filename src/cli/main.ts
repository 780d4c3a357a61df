import { cairn } from './cairn';

// Whoever reads the answer may have seen enough of it.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
  process.exit(0);
});

process.exitCode = await cairn(process.argv.slice(2), {
  result: (line) => console.log(line),
  trouble: (line) => console.error(line)
});
