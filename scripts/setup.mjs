// @ts-check
// npm run setup [-- --browser]: installs what the project needs; --browser also what the tests need.
import { log, setUp } from './setup/run.mjs';

const args = process.argv.slice(2);
const unknown = args.find((arg) => arg !== '--browser');

if (unknown) {
  log(`unknown option ${unknown} (there is only --browser)`);
  process.exitCode = 2;
} else {
  try {
    await setUp({ browser: args.includes('--browser') });
  } catch (error) {
    log(error instanceof Error ? error.message : String(error));
    process.exitCode = 1;
  }
}
