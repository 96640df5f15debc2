/** A connection to a browser that speaks WebDriver BiDi. */
export interface BiDi {
  /** Sends a command and gives its result. */
  send(method: string, params?: object): Promise<unknown>;
  close(): void;
}

/** The browser has refused a command; `code` such as "unknown command". */
export class BiDiError extends Error {
  readonly code: string;
  constructor(method: string, code: string, message: string) {
    super(`Cannot ${method}: ${code}: ${message}`);
    this.code = code;
  }
}

interface Answer {
  readonly id?: number;
  readonly type: string;
  readonly result?: unknown;
  readonly error?: string;
  readonly message?: string;
  readonly method?: string;
  readonly params?: unknown;
}

/** @param onEvent is given what the browser says unasked, once it is subscribed to */
export async function connect(address: string, onEvent: (method: string, params: unknown) => void): Promise<BiDi> {
  const socket = new WebSocket(address);
  const waiting = new Map<number, (answer: Answer) => void>();
  await new Promise<void>((resolve, reject) => {
    socket.onopen = () => resolve();
    socket.onerror = () => reject(new Error(`Cannot connect to ${address}`));
  });
  socket.onmessage = ({ data }) => {
    const answer = JSON.parse(String(data)) as Answer;
    if (answer.id === undefined) onEvent(answer.method ?? '', answer.params);
    else waiting.get(answer.id)?.(answer);
  };
  socket.onclose = () => {
    for (const tell of waiting.values()) tell({ type: 'error', error: 'closed', message: 'the browser has ended' });
  };
  let last = 0;
  return {
    send: (method, params = {}) =>
      new Promise((resolve, reject) => {
        const id = (last += 1);
        waiting.set(id, ({ type, result, error = '', message = '' }) => {
          waiting.delete(id);
          if (type === 'success') resolve(result);
          else reject(new BiDiError(method, error, message));
        });
        socket.send(JSON.stringify({ id, method, params }));
      }),
    close: () => socket.close(),
  };
}
