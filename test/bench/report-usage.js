// Preloaded into a measured process: writes its peak memory when it ends.
import { writeFileSync } from 'node:fs';

process.on('exit', () => {
  writeFileSync(process.env.LETHE_BENCH_USAGE, JSON.stringify(process.resourceUsage()));
});
