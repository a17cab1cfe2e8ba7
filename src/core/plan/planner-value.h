/* planner-value.h: what a field can hold, checked, and put as a person reads it
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A value is canonical text (see #PlannerType), or %NULL when it is not known. Two values are
 * the same when their canonical texts are. Pure functions.
 */
#pragma once

#include "planner-kinds.h"

G_BEGIN_DECLS

#define PLANNER_VALUE_ERROR (planner_value_error_quark ())
GQuark planner_value_error_quark (void);

typedef enum
{
  PLANNER_VALUE_ERROR_INVALID, /* does not fit its field */
  PLANNER_VALUE_ERROR_TOO_LONG,
} PlannerValueError;

/* Limits of the exchange contract. */
#define PLANNER_TEXT_MAX_CHARACTERS 500
#define PLANNER_PROSE_MAX_BYTES (64 * 1024)
#define PLANNER_ID_MAX_LENGTH 64

/**
 * planner_value_normalise:
 * @text: (nullable): what a person or a script wrote, or canonical text
 * @value: (out) (nullable): its canonical text, owned by the caller; %NULL when @text is empty
 *
 * Forgiving where the meaning is sure (12 July 2018 and 12/07/2018 for a date, £1,200.50 for
 * money, "On track" or on-track for a choice, commas between ids, yes/no for a flag, 2018-19 for a year,
 * 10.20 for a time), and refusing all else with a sentence that says what would do. Canonical text is returned
 * unchanged. Control characters other than line feed and tab in prose are refused. White space around text
 * stays, so that a text can be kept while it is being typed.
 *
 * For money this reads pounds ("1234.5"), not pence: use planner_value_check() for canonical text of money.
 */
gboolean planner_value_normalise (PlannerField field, const char *text, char **value, GError **error);

/**
 * Whether @value (nullable) is canonical text for @field; the reason in @error if not, in the words of exchange
 * files (true or false, 2018-07-12, names of choices). Empty text is not canonical.
 */
gboolean planner_value_check (PlannerField field, const char *value, GError **error);

/** Whether @id is 1 to 64 of A-Za-z0-9._- */
gboolean planner_id_is_valid (const char *id);

/** A new id, a random UUID. Free with g_free(). */
char *planner_id_new (void);

/**
 * The value as a person reads it in a sentence or a cell: dates "12 July 2018", money
 * "£1,234.50", choices by their translated label, flags "Yes"/"No", lists with ", ". References give the ids: who has
 * the plan puts names in their place. Empty text for %NULL. Free with g_free().
 */
char *planner_value_to_display (PlannerField field, const char *value);

/**
 * The value as a person would type it to get the same one back through
 * planner_value_normalise(): money in pounds, dates "12/07/2018", choices by label. Free with g_free().
 */
char *planner_value_to_edit (PlannerField field, const char *value);

/** The items of a list value (TAGS, REFERENCES, TEXTS), or of a single reference; empty for %NULL. */
GStrv planner_value_split (PlannerField field, const char *value);

/** The first item of a list value, any other value itself; %NULL for %NULL. Free with g_free(). */
char *planner_value_dup_first (PlannerField field, const char *value);

/**
 * The canonical text of a list of items, or %NULL when there is none. Repeated items are kept once, in the order
 * given. An item that is none (an empty one, an id with a space, a tag not listed) makes text that
 * planner_value_check() refuses; it never passes for two others.
 */
char *planner_value_join (PlannerField field, const char *const *items);

/** Reads canonical WHOLE, SCORE, PERCENT, FLAG or MONEY (pence). Returns whether there was one. */
gboolean planner_value_get_integer (const char *value, gint64 *integer);

/** Reads a canonical DATE. Returns whether there was one. */
gboolean planner_value_get_date (const char *value, GDate *date);

/** The canonical text of @date. Free with g_free(). */
char *planner_value_from_date (const GDate *date);

/**
 * The canonical money of a decimal in pounds such as 1234.5, -20 or 1e3, exactly; %FALSE when it has more
 * than two decimals or does not fit.
 */
gboolean planner_money_from_decimal (const char *decimal, char **value);

/** Pounds as a JSON number, as short as exact: 1234.5. Free with g_free(). */
char *planner_money_to_decimal (const char *value);

/**
 * The canonical NUMBER of any finite decimal or JSON number (1.50 → 1.5, 1e3 → 1000, -0 → 0), exact to 15 significant
 * digits; %FALSE for more digits than that, more than 30 decimals or a magnitude from 1e15.
 */
gboolean planner_number_from_decimal (const char *decimal, char **value);

G_END_DECLS
