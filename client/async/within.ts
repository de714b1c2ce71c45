export type Within<T> =
  { readonly ok: true; readonly value: T } | { readonly ok: false };

/** Waits for a call for `ms` milliseconds. Not `ok` if it is late or fails; why is not kept. */
export async function within<T>(
  ms: number,
  call: () => PromiseLike<T>,
): Promise<Within<T>> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<Within<T>>((resolve) => {
    timer = setTimeout(() => {
      resolve({ ok: false });
    }, ms);
  });
  try {
    return await Promise.race([inTime(call), late]);
  } catch {
    return { ok: false };
  } finally {
    clearTimeout(timer);
  }
}

async function inTime<T>(call: () => PromiseLike<T>): Promise<Within<T>> {
  return { ok: true, value: await call() };
}
