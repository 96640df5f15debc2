type Request = { readonly type: 'keep'; readonly report: string } | { readonly type: 'keep-index' };

interface Answer {
  /** Whether it is kept now: not where the site has no such report, or another version by now, or where there is no room. */
  readonly state: 'kept' | 'absent' | 'otherwise' | 'failed';
  /** Bytes of the search index where it is not kept, else 0. */
  readonly indexBytes: number;
}

/** Asks a service worker to keep something. */
export function askWorker(worker: ServiceWorker, request: Request): Promise<Answer> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = ({ data }: MessageEvent<Answer>) => resolve(data);
    worker.postMessage(request, [port2]);
  });
}
