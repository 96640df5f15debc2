import { request } from 'node:http';

/** The driver has refused a command; `code` such as "no such window". */
export class WebDriverError extends Error {
  readonly code: string;
  constructor(command: string, code: string, message: string) {
    super(`Cannot ${command}: ${code}: ${message}`);
    this.code = code;
  }
}

/** Sends a command of W3C WebDriver to the driver on a port of this machine, and gives its value. */
export async function command(port: number, method: 'GET' | 'POST' | 'DELETE', path: string, body?: object): Promise<unknown> {
  const text = await new Promise<string>((resolve, reject) => {
    const asked = request({ host: '127.0.0.1', port, method, path }, (response) => {
      let answer = '';
      response.setEncoding('utf8').on('data', (chunk: string) => (answer += chunk));
      response.on('end', () => resolve(answer));
    });
    asked.on('error', reject).end(body === undefined ? undefined : JSON.stringify(body));
  });
  const { value } = JSON.parse(text) as { value: unknown };
  if (typeof value === 'object' && value !== null && 'error' in value && 'message' in value)
    throw new WebDriverError(`${method} ${path}`, String(value.error), String(value.message));
  return value;
} // prettier-ignore
