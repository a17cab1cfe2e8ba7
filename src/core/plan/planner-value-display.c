/* planner-value-display.c: values as people read and type them
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "planner-value-private.h"

#include <glib/gi18n.h>
#include <string.h>

enum
{
  MAX_DATE = 200, /* bytes of a date in any language */
};

static char *
format_date (const GDate *date, const char *format)
{
  char text[MAX_DATE];

  return g_strndup (text, g_date_strftime (text, sizeof text, format, date));
}

static char *
display_date (const char *value)
{
  GDate date;

  if (!planner_value_get_date (value, &date))
    return g_strdup (value);
  /* Translators: a date such as 12 July 2018, for strftime() */
  return format_date (&date, _("%-d %B %Y"));
}

static char *
display_month (const char *value)
{
  g_autofree char *day = g_strconcat (value, "-01", NULL);
  GDate date;

  if (!planner_value_get_date (day, &date))
    return g_strdup (value);
  /* Translators: a month such as May 2018, for strftime() */
  return format_date (&date, _("%OB %Y"));
}

static char *
display_month_day (const char *value)
{
  g_autofree char *day = g_strconcat ("2001-", value, NULL);
  GDate date;

  if (!planner_value_get_date (day, &date))
    return g_strdup (value);
  /* Translators: a day of any year such as 1 April, for strftime() */
  return format_date (&date, _("%-d %B"));
}

/* A canonical decimal with a true minus sign, @currency and commas between thousands. */
static char *
group_thousands (const char *decimal, const char *currency)
{
  gboolean negative = *decimal == '-';
  const char *digits = negative ? decimal + 1 : decimal;
  gsize whole = strcspn (digits, ".");
  GString *text = g_string_new (negative ? "−" : NULL);

  g_string_append (text, currency);
  for (gsize i = 0; i < whole; i++)
    {
      if (i > 0 && (whole - i) % 3 == 0)
        g_string_append_c (text, ',');
      g_string_append_c (text, digits[i]);
    }
  g_string_append (text, digits + whole);
  return g_string_free (text, FALSE);
}

/* Pounds with no decimals or with two. */
static char *
dup_pounds (const char *value)
{
  g_autofree char *decimal = planner_money_to_decimal (value);
  const char *point = strchr (decimal, '.');

  return g_strconcat (decimal, point != NULL && strlen (point) == 2 ? "0" : "", NULL);
}

static char *
display_money (const char *value)
{
  g_autofree char *pounds = NULL;

  if (!planner_value_is_money (value))
    return g_strdup (value);
  pounds = dup_pounds (value);
  return group_thousands (pounds, "£");
}

static const char *
get_label (const PlannerFieldInfo *info, const char *name)
{
  const PlannerChoice *choice = planner_field_get_choice (info->field, name);

  return choice != NULL ? _(choice->label) : name;
}

static const char *
get_flag_label (const char *value)
{
  return strcmp (value, "1") == 0 ? _("Yes") : _("No");
}

static char *
join_labels (const PlannerFieldInfo *info, const char *value)
{
  g_auto (GStrv) items = planner_value_split (info->field, value);
  GString *text = g_string_new (NULL);

  for (guint i = 0; items[i] != NULL; i++)
    g_string_append_printf (text, "%s%s", i > 0 ? ", " : "",
                            info->type == PLANNER_TYPE_TAGS ? get_label (info, items[i]) : items[i]);
  return g_string_free (text, FALSE);
}

char *
planner_value_to_display (PlannerField field, const char *value)
{
  const PlannerFieldInfo *info = planner_field_get_info (field);

  g_return_val_if_fail (info != NULL, NULL);

  if (value == NULL)
    return g_strdup (planner_flag_get_unsaid (field) != NULL ? _(planner_flag_get_unsaid (field)) : "");
  switch ((int) info->type)
    {
    case PLANNER_TYPE_DATE:
      return display_date (value);
    case PLANNER_TYPE_MONTH:
      return display_month (value);
    case PLANNER_TYPE_MONTH_DAY:
      return display_month_day (value);
    case PLANNER_TYPE_MONEY:
      return display_money (value);
    case PLANNER_TYPE_NUMBER:
    case PLANNER_TYPE_WHOLE:
      return planner_value_is_number (value) ? group_thousands (value, "") : g_strdup (value);
    case PLANNER_TYPE_PERCENT:
      /* Translators: a percentage such as 40% */
      return g_strdup_printf (_("%s%%"), value);
    case PLANNER_TYPE_FLAG:
      return g_strdup (get_flag_label (value));
    case PLANNER_TYPE_CHOICE:
      return g_strdup (get_label (info, value));
    case PLANNER_TYPE_TEXTS:
    case PLANNER_TYPE_TAGS:
    case PLANNER_TYPE_REFERENCES:
      return join_labels (info, value);
    default:
      return g_strdup (value);
    }
}

/* Days first, with figures alone, so that every language reads it back. */
static char *
edit_date (const char *value)
{
  GDate date;

  if (!planner_value_get_date (value, &date))
    return g_strdup (value);
  return g_strdup_printf ("%02d/%02d/%04d", g_date_get_day (&date), g_date_get_month (&date),
                          g_date_get_year (&date));
}

char *
planner_value_to_edit (PlannerField field, const char *value)
{
  const PlannerFieldInfo *info = planner_field_get_info (field);

  g_return_val_if_fail (info != NULL, NULL);

  if (value == NULL)
    return g_strdup ("");
  switch ((int) info->type)
    {
    case PLANNER_TYPE_DATE:
      return edit_date (value);
    case PLANNER_TYPE_MONTH:
      return planner_value_is_month (value) ? g_strdup_printf ("%.2s/%.4s", value + 5, value) : g_strdup (value);
    case PLANNER_TYPE_MONTH_DAY:
      return planner_value_is_month_day (value) ? g_strdup_printf ("%.2s/%.2s", value + 3, value) : g_strdup (value);
    case PLANNER_TYPE_MONEY:
      return planner_value_is_money (value) ? dup_pounds (value) : g_strdup (value);
    case PLANNER_TYPE_FLAG:
      return g_strdup (get_flag_label (value));
    case PLANNER_TYPE_CHOICE:
      return g_strdup (get_label (info, value));
    case PLANNER_TYPE_TAGS:
    case PLANNER_TYPE_REFERENCES:
      return join_labels (info, value);
    default:
      return g_strdup (value);
    }
}
