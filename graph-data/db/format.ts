/** What makes a file an Edgewise project. */

/** `EDGW`, in the SQLite header at byte 68. */
export const APPLICATION_ID = 0x45444757;
