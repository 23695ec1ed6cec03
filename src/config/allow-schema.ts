/** The key `allow` of book.yaml: findings that this book accepts, each with a reason. */
import { z } from 'zod';
import { isRule } from '../rules/list.js';

const LEAST_REASON = 8;

export const allow = z
  .array(
    z.strictObject({
      rule: z
        .string()
        .refine((name) => isRule(name), 'rule')
        .describe('Name of the rule, as docs/rules.md lists them and as it stands behind each finding.'),
      file: z
        .string()
        .min(1)
        .optional()
        .describe('Only what is found in this file, as a path from the folder of book.yaml. Without it: everywhere.'),
      reason: z.string().min(LEAST_REASON).describe('Why the book accepts it; the report says it too.'),
    }),
  )
  .default([]);
