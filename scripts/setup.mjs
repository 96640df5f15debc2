// @ts-check
// npm run setup [-- --browser --engines]: installs what the project needs; --browser also what the tests need, --engines
// what the tests of Firefox and WebKitGTK need.
import { log, setUp } from './setup/run.mjs';

const args = process.argv.slice(2);
const unknown = args.find((arg) => arg !== '--browser' && arg !== '--engines');

if (unknown) {
  log(`unknown option ${unknown} (there are --browser and --engines)`);
  process.exitCode = 2;
} else {
  try {
    await setUp({ browser: args.includes('--browser'), engines: args.includes('--engines') });
  } catch (error) {
    log(error instanceof Error ? error.message : String(error));
    process.exitCode = 1;
  }
}
