/* planner-position.c: order keys between which there is always room
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "planner-position.h"

#include <string.h>

#define BASE 62

static const char digits[BASE + 1] = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";

static int
digit_value (char digit)
{
  const char *found = digit != '\0' ? strchr (digits, digit) : NULL;

  return found != NULL ? (int) (found - digits) : 0;
}

gboolean
planner_position_is_valid (const char *key)
{
  gsize length;

  if (key == NULL)
    return FALSE;

  length = strlen (key);
  return length > 0 && length <= 250 && strspn (key, digits) == length && key[length - 1] != '0';
}

/* Appending is what most additions do: count up in a fixed width, so that keys stay short. */
static char *
position_following (const char *before)
{
  gsize length = strlen (before);
  g_autofree char *next = g_strdup (before);

  for (gsize i = length; i-- > 0;)
    {
      int value = digit_value (before[i]);

      if (value + 1 < BASE)
        {
          next[i] = digits[value + 1];
          next[i + 1] = '\0';
          /* A key of one width each keeps room: pad with the lowest digits, ending in 1. */
          return i + 1 == length ? g_steal_pointer (&next) : g_strdup_printf ("%s%.*s1", next, (int) (length - i - 2), "000000000000000000000000000000000000000000000000");
        }
    }

  return g_strconcat (before, "1", NULL);
}

static char *
position_midpoint (const char *before, const char *after)
{
  GString *key = g_string_new (NULL);
  gboolean open_end = after == NULL;

  for (gsize i = 0;; i++)
    {
      int low = *before != '\0' ? digit_value (*before++) : 0;
      int high = open_end ? BASE : digit_value (after[i]);

      if (low == high)
        {
          g_string_append_c (key, digits[low]);
          continue;
        }

      if (high - low > 1)
        {
          g_string_append_c (key, digits[low + (high - low) / 2]);
          return g_string_free (key, FALSE);
        }

      g_string_append_c (key, digits[low]);
      open_end = TRUE;
    }
}

char *
planner_position_between (const char *before, const char *after)
{
  if (before != NULL && !planner_position_is_valid (before))
    before = NULL;
  if (after != NULL && (!planner_position_is_valid (after) || (before != NULL && strcmp (before, after) >= 0)))
    after = NULL;

  if (before == NULL && after == NULL)
    return g_strdup ("V0001");
  if (after == NULL && strlen (before) < 48)
    return position_following (before);

  return position_midpoint (before != NULL ? before : "", after);
}
