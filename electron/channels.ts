/** Every message between a page and the main process: its name, its shape and its limits. */
import { z } from 'zod';
import { desktopRequestSchema } from '../graph-data/model/projects.ts';
import { CHANNEL } from './channel-names.ts';

const MAX_FILE_BYTES = 512 * 1024 * 1024;

const menuTitle = z.string().min(1).max(300);
const menuCommandSchema = z.strictObject({
  kind: z.literal('command'),
  id: z.string().min(1).max(100),
  title: menuTitle,
  accelerator: z.string().max(60).nullable(),
  enabled: z.boolean(),
  checked: z.boolean().nullable(),
});
const menuItemSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('separator') }),
  z.strictObject({
    kind: z.literal('submenu'),
    title: menuTitle,
    items: z.array(menuCommandSchema).max(50),
  }),
  menuCommandSchema,
]);

export const menusSchema = z
  .array(
    z.strictObject({
      name: z.string().min(1).max(40),
      items: z.array(menuItemSchema).max(200),
    }),
  )
  .max(12);

export type Menus = z.infer<typeof menusSchema>;

/** Requests of a page, by channel. */
export const CHANNELS = {
  [CHANNEL.requestPort]: z.strictObject({ nonce: z.string().min(16).max(100) }),
  [CHANNEL.saveFile]: z.strictObject({
    name: z.string().min(1).max(255),
    mediaType: z.string().max(100),
    bytes: z.instanceof(Uint8Array).refine((bytes) => bytes.byteLength <= MAX_FILE_BYTES),
  }),
  [CHANNEL.openExternal]: z.strictObject({ url: z.string().max(2_048) }),
  [CHANNEL.setMenu]: menusSchema,
  [CHANNEL.projects]: desktopRequestSchema,
  [CHANNEL.openDropped]: z.strictObject({ path: z.string().min(1).max(4_096) }),
} as const;

export type ChannelName = keyof typeof CHANNELS;
export type Payload<C extends ChannelName> = z.infer<(typeof CHANNELS)[C]>;
