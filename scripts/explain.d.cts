/**
 * What a person can do about a failure. For a CommandError: the ends of its output and,
 * where the cause is known (registry, disk, permission), advice; for anything else its message.
 */
export function explain(error: unknown): string;
