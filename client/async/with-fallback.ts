/** For disks: whatever keeps the work from being done, sending goes on. */
export async function withFallback<T>(
  fallback: T,
  work: () => Promise<T>,
): Promise<T> {
  try {
    return await work();
  } catch {
    return fallback;
  }
}
