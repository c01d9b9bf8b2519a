const REASONS: Readonly<Record<string, string>> = {
  EACCES: 'no permission',
  EBUSY: 'it is in use',
  EDQUOT: 'the disk quota is used up',
  EEXIST: 'something of that name is there already',
  EIO: 'the disk reports an error',
  EISDIR: 'it is a folder',
  ELOOP: 'its symbolic links run in a circle',
  EMFILE: 'too many files are open',
  ENAMETOOLONG: 'its name is too long',
  ENOENT: 'it is not there',
  ENOSPC: 'the disk is full',
  ENOTDIR: 'a part of its path is not a folder',
  EPERM: 'no permission',
  EROFS: 'the disk is read-only',
};

/** Why the system refused a file or folder, in words; the system's own code where there are none. */
export function explainSystemError(cause: unknown): string {
  const code = readText(cause, 'code');
  if (code === null || !/^E[A-Z0-9]+$/.test(code))
    return readText(cause, 'message') ?? 'unknown reason';
  const reason = REASONS[code];
  return reason === undefined ? code : `${reason}, ${code}`;
}

function readText(cause: unknown, key: 'code' | 'message'): string | null {
  if (typeof cause !== 'object' || cause === null || !(key in cause)) return null;
  const value = (cause as Readonly<Record<string, unknown>>)[key];
  return typeof value === 'string' ? value : null;
}
