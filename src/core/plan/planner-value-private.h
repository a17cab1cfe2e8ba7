/* planner-value-private.h: what the files of planner-value share
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The readers take trimmed UTF-8 as a person types it and return whether its meaning is sure.
 */
#pragma once

#include "planner-value.h"

G_BEGIN_DECLS

/* Decimals: planner-value-number.c */

/** Reads pounds as people write them (£1,200.50, (300), -£2m) into pence as canonical text. */
gboolean planner_value_read_money (const char *text, char **value);

/** Reads a number as people write it (1,234.5, 92.4%, −3) into canonical text. */
gboolean planner_value_read_number (const char *text, char **value);

/** Whether @value is a canonical whole number of pence. */
gboolean planner_value_is_money (const char *value);

/** Whether @value is a canonical decimal. */
gboolean planner_value_is_number (const char *value);

/** Whether @value is a canonical whole number from @least to @most. */
gboolean planner_value_is_whole (const char *value, gint64 least, gint64 most);

/* The calendar: planner-value-date.c */

/**
 * Reads a date as people write it, the day first. @understood is set when day, month and year
 * can be told apart, even if the calendar has no such day.
 */
gboolean planner_value_read_date (const char *text, GDate *date, gboolean *understood);
gboolean planner_value_read_time (const char *text, char **value);
gboolean planner_value_read_year (const char *text, char **value);
gboolean planner_value_read_month (const char *text, char **value);
gboolean planner_value_read_month_day (const char *text, char **value);

gboolean planner_value_is_time (const char *value);
gboolean planner_value_is_year (const char *value);
gboolean planner_value_is_month (const char *value);
gboolean planner_value_is_month_day (const char *value);

/* Choices and lists: planner-value-list.c */

/** The choice that @text names, by name or by label in English or the language in use. */
const PlannerChoice *planner_value_read_choice (const PlannerFieldInfo *info, const char *text);

/** Reads a list as people write it into canonical text, %NULL for no items; %FALSE when one does not fit. */
gboolean planner_value_read_list (const PlannerFieldInfo *info, const char *text, char **value);

/** Whether @value is a canonical list. */
gboolean planner_value_is_list (const PlannerFieldInfo *info, const char *value);

/** Whether the @length bytes at @id are an id. */
gboolean planner_value_is_id (const char *id, gsize length);

/* Text: planner-value-text.c */

/** Whether @text holds nothing but white space. */
gboolean planner_value_is_blank (const char *text);

/** Whether @text is UTF-8 without control characters, but for the ASCII ones in @allowed. */
gboolean planner_value_is_clean (const char *text, const char *allowed);

/** A copy of @text without the white space around it. */
char *planner_value_trim (const char *text);

/** A copy of @text with every kind of line end as a line feed. */
char *planner_value_unify_lines (const char *text);

/* Sentences: planner-value-refusal.c. Each sets @error and returns %FALSE. */

/** @text is nothing a person could mean for the field. */
gboolean planner_value_refuse (const PlannerFieldInfo *info, const char *text, GError **error);

/** @value is not the field's canonical text. */
gboolean planner_value_refuse_form (const PlannerFieldInfo *info, const char *value, GError **error);

/** The text is longer than the field can hold. */
gboolean planner_value_refuse_length (const PlannerFieldInfo *info, const char *text, GError **error);

/** The text holds what is no text. */
gboolean planner_value_refuse_characters (const PlannerFieldInfo *info, const char *text, GError **error);

/** The calendar has no such day. */
gboolean planner_value_refuse_day (const PlannerFieldInfo *info, const char *text, GError **error);

G_END_DECLS
