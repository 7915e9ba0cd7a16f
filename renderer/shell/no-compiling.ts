/**
 * Keeps Zod from compiling its checks, which the content policy refuses and reports. To be imported before any module
 * that makes a schema: Zod decides when a schema is made.
 */
import { z } from 'zod';

z.config({ jitless: true });
