/* planner-value-number.c: exact decimals, and money in pence
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "planner-value-private.h"

#include <string.h>

enum
{
  MAX_DIGITS = 15,   /* what the numbers of other programs hold exactly too */
  MAX_DECIMALS = 30, /* so that 1e-300 does not become three hundred characters */
  MAX_LENGTH = 1000,
};

/* digits × 10^exponent, with no nought at either end of the digits; no digits at all is nought */
typedef struct
{
  gboolean negative;
  GString *digits;
  int exponent;
} Decimal;

static void
decimal_clear (Decimal *decimal)
{
  g_string_free (decimal->digits, TRUE);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Decimal, decimal_clear)

static const char *
read_digits (const char *at, GString *digits)
{
  for (; g_ascii_isdigit (*at); at++)
    g_string_append_c (digits, *at);
  return at;
}

static const char *
read_exponent (const char *at, int *exponent)
{
  gboolean negative;
  int size = 0;

  if (*at != 'e' && *at != 'E')
    return at;
  at++;
  negative = *at == '-';
  if (*at == '-' || *at == '+')
    at++;
  if (!g_ascii_isdigit (*at))
    return NULL;
  for (; g_ascii_isdigit (*at); at++)
    size = MIN (size * 10 + (*at - '0'), MAX_LENGTH * 10);
  *exponent += negative ? -size : size;
  return at;
}

static void
strip_noughts (Decimal *decimal)
{
  gsize leading = strspn (decimal->digits->str, "0");

  g_string_erase (decimal->digits, 0, (gssize) leading);
  while (decimal->digits->len > 0 && decimal->digits->str[decimal->digits->len - 1] == '0')
    {
      g_string_truncate (decimal->digits, decimal->digits->len - 1);
      decimal->exponent++;
    }
}

/* Reads [+-]digits[.digits][e[+-]digits] whole. The decimal must be cleared in any case. */
static gboolean
decimal_read (Decimal *decimal, const char *text)
{
  const char *at = text;

  *decimal = (Decimal) { .digits = g_string_new (NULL) };
  if (strlen (text) > MAX_LENGTH)
    return FALSE;
  decimal->negative = *at == '-';
  if (*at == '-' || *at == '+')
    at++;
  at = read_digits (at, decimal->digits);
  if (*at == '.')
    {
      gsize whole = decimal->digits->len;

      at = read_digits (at + 1, decimal->digits);
      decimal->exponent = -(int) (decimal->digits->len - whole);
    }
  if (decimal->digits->len == 0)
    return FALSE;
  at = read_exponent (at, &decimal->exponent);
  if (at == NULL || *at != '\0')
    return FALSE;
  strip_noughts (decimal);
  return TRUE;
}

/* Writes the decimal without an exponent; it must be small enough for that. */
static char *
decimal_write (const Decimal *decimal)
{
  GString *text;
  int point = (int) decimal->digits->len + decimal->exponent; /* digits before the point */

  if (decimal->digits->len == 0)
    return g_strdup ("0");
  text = g_string_new (decimal->digits->str);
  while (point > (int) text->len)
    g_string_append_c (text, '0');
  for (; point <= 0; point++)
    g_string_prepend_c (text, '0');
  if (point < (int) text->len)
    g_string_insert_c (text, point, '.');
  if (decimal->negative)
    g_string_prepend_c (text, '-');
  return g_string_free (text, FALSE);
}

static gboolean
decimal_fits (const Decimal *decimal, int max_decimals)
{
  int point = (int) decimal->digits->len + decimal->exponent;

  if (decimal->digits->len == 0)
    return TRUE;
  return decimal->digits->len <= MAX_DIGITS && point <= MAX_DIGITS
         && -decimal->exponent <= max_decimals;
}

gboolean
planner_number_from_decimal (const char *text, char **value)
{
  g_auto (Decimal) decimal = { 0 };

  g_return_val_if_fail (text != NULL && value != NULL, FALSE);

  *value = NULL;
  if (!decimal_read (&decimal, text) || !decimal_fits (&decimal, MAX_DECIMALS))
    return FALSE;
  *value = decimal_write (&decimal);
  return TRUE;
}

gboolean
planner_money_from_decimal (const char *text, char **value)
{
  g_auto (Decimal) decimal = { 0 };

  g_return_val_if_fail (text != NULL && value != NULL, FALSE);

  *value = NULL;
  if (!decimal_read (&decimal, text) || -decimal.exponent > 2)
    return FALSE;
  decimal.exponent += 2;
  if (!decimal_fits (&decimal, 0))
    return FALSE;
  *value = decimal_write (&decimal);
  return TRUE;
}

char *
planner_money_to_decimal (const char *value)
{
  g_auto (Decimal) decimal = { 0 };

  g_return_val_if_fail (value != NULL, NULL);
  g_return_val_if_fail (planner_value_is_money (value), NULL);

  decimal_read (&decimal, value);
  decimal.exponent -= 2;
  return decimal_write (&decimal);
}

gboolean
planner_value_is_number (const char *value)
{
  g_autofree char *canonical = NULL;

  return planner_number_from_decimal (value, &canonical) && strcmp (canonical, value) == 0;
}

gboolean
planner_value_is_money (const char *value)
{
  return planner_value_is_number (value) && strchr (value, '.') == NULL;
}

gboolean
planner_value_is_whole (const char *value, gint64 least, gint64 most)
{
  gint64 integer;

  return planner_value_get_integer (value, &integer) && integer >= least && integer <= most;
}

gboolean
planner_value_get_integer (const char *value, gint64 *integer)
{
  const char *digits;
  gint64 result;

  if (value == NULL)
    return FALSE;
  digits = *value == '-' ? value + 1 : value;
  if (strlen (digits) > 18 || strspn (digits, "0123456789") != strlen (digits)
      || *digits == '\0' || (*digits == '0' && (digits[1] != '\0' || digits != value)))
    return FALSE;
  result = g_ascii_strtoll (value, NULL, 10);
  if (integer != NULL)
    *integer = result;
  return TRUE;
}

/* Typed numbers */

/* Whether the separators at the places of thousands, if there are any, stand between groups of three. */
static gboolean
groups_are_sound (const char *text, const char *separator)
{
  g_auto (GStrv) groups = g_strsplit (text, separator, -1);
  gsize first = strspn (groups[0], "0123456789");

  if (groups[1] == NULL)
    return TRUE;
  if (first == 0 || first > 3 || groups[0][first] != '\0')
    return FALSE;
  for (guint i = 1; groups[i] != NULL; i++)
    {
      gsize digits = strspn (groups[i], "0123456789");

      if (digits != 3 || (groups[i][3] != '\0' && (groups[i + 1] != NULL || groups[i][3] != '.')))
        return FALSE;
    }
  return TRUE;
}

/* "1,234,567.5" and "1 234 567.5" without the separators, or %NULL. */
static char *
dup_ungrouped (const char *text)
{
  static const char *const separators[] = { ",", " ", "\302\240", "\342\200\257", "\342\200\211" };

  for (guint i = 0; i < G_N_ELEMENTS (separators); i++)
    if (strstr (text, separators[i]) != NULL)
      {
        g_auto (GStrv) groups = g_strsplit (text, separators[i], -1);

        return groups_are_sound (text, separators[i]) ? g_strjoinv (NULL, groups) : NULL;
      }
  return g_strdup (text);
}

static gboolean
skip_prefix (char **text, const char *prefix)
{
  if (!g_str_has_prefix (*text, prefix))
    return FALSE;
  *text = g_strchug (*text + strlen (prefix));
  return TRUE;
}

/* Takes blanks off the end, also those that do not break: “40 %” is so written in many languages. */
static void
chomp (char *text)
{
  char *end = text + strlen (text);

  for (char *last; (last = g_utf8_find_prev_char (text, end)) != NULL && g_unichar_isspace (g_utf8_get_char (last));)
    {
      *last = '\0';
      end = last;
    }
}

static gboolean
drop_suffix (char *text, const char *suffix)
{
  gsize length = strlen (text);
  gsize size = strlen (suffix);

  if (length <= size || g_ascii_strcasecmp (text + length - size, suffix) != 0)
    return FALSE;
  text[length - size] = '\0';
  chomp (text);
  return TRUE;
}

/* Takes a minus sign, or the brackets that mean the same in accounts, off *text. */
static gboolean
skip_minus (char **text)
{
  if (skip_prefix (text, "-") || skip_prefix (text, "\342\210\222"))
    return TRUE;
  if (g_str_has_suffix (*text, ")") && skip_prefix (text, "("))
    return drop_suffix (*text, ")");
  return FALSE;
}

/* Takes "k", "million" and the like off the end of @text; returns the power of ten they mean. */
static int
take_scale (char *text)
{
  static const struct
  {
    const char *word;
    int power;
  } scales[] = {
    { "k", 3 }, { "thousand", 3 }, { "m", 6 }, { "million", 6 }, { "bn", 9 }, { "billion", 9 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (scales); i++)
    if (drop_suffix (text, scales[i].word))
      return scales[i].power;
  return 0;
}

/* A plain decimal of the digits, the sign and the power of ten, or %NULL. */
static char *
dup_plain (const char *digits, gboolean negative, int power)
{
  g_autofree char *ungrouped = NULL;

  if (!g_ascii_isdigit (*digits) && *digits != '.')
    return NULL;
  ungrouped = dup_ungrouped (digits);
  if (ungrouped == NULL || strpbrk (ungrouped, "eE") != NULL)
    return NULL;
  return g_strdup_printf ("%s%se%d", negative ? "-" : "", ungrouped, power);
}

gboolean
planner_value_read_money (const char *text, char **value)
{
  g_autofree char *copy = g_strdup (text);
  g_autofree char *plain = NULL;
  char *at = copy;
  gboolean negative = skip_minus (&at);

  if (skip_prefix (&at, "£") && !negative)
    negative = skip_minus (&at);
  plain = dup_plain (at, negative, take_scale (at));
  return plain != NULL && planner_money_from_decimal (plain, value);
}

gboolean
planner_value_read_number (const char *text, char **value)
{
  g_autofree char *copy = g_strdup (text);
  g_autofree char *plain = NULL;
  char *at = copy;
  gboolean negative = skip_minus (&at);

  drop_suffix (at, "%");
  plain = dup_plain (at, negative, 0);
  return plain != NULL && planner_number_from_decimal (plain, value);
}
