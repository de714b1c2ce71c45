/** For disks: whatever keeps the work from being done, sending goes on. */
export async function orElse<T>(
  fallback: T,
  work: () => Promise<T>,
): Promise<T> {
  try {
    return await work();
  } catch {
    return fallback;
  }
}
