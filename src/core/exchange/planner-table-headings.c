/* planner-table-headings.c: what the columns of a table are, by their headings
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "planner-table-headings.h"

#include <glib/gi18n.h>
#include <string.h>

#include "planner-register-table.h"

/* Folded words of registers for a field. The scores of risks have their own. */
static const struct
{
  int more;
  PlannerField field;
  const char *words;
} aliases[] = {
  { 0, PLANNER_RISK_REF, "referencenumber" },
  { 0, PLANNER_RISK_REF, "riskref" },
  { 0, PLANNER_RISK_REF, "riskreference" },
  { 0, PLANNER_RISK_REF, "riskno" },
  { 0, PLANNER_RISK_REF, "riskid" },
  { PLANNER_TABLE_COLUMN_WORKSTREAM, PLANNER_RISK_PROJECT, "workstreamproject" },
  { PLANNER_TABLE_COLUMN_WORKSTREAM, PLANNER_RISK_WORKSTREAM, "workstream" },
  { 0, PLANNER_RISK_LEAD_TEXT, "leadofficer" },
  { 0, PLANNER_RISK_LEAD_TEXT, "leadofficers" },
  { 0, PLANNER_RISK_LEAD_TEXT, "lead" },
  { 0, PLANNER_RISK_LEAD_TEXT, "riskowner" },
  { 0, PLANNER_RISK_LEAD_TEXT, "owner" },
  { 0, PLANNER_RISK_DESCRIPTION, "riskdescription" },
  { 0, PLANNER_RISK_DESCRIPTION, "riskdescriptioncauseeventeffect" },
  { 0, PLANNER_RISK_DESCRIPTION, "descriptioncauseeventeffect" },
  { 0, PLANNER_RISK_MITIGATION, "mitigationplan" },
  { 0, PLANNER_RISK_MITIGATION, "mitigatingactions" },
  { 0, PLANNER_RISK_ACTION_TAKEN, "actionstaken" },
  { 0, PLANNER_RISK_ACTION_TAKEN, "monthlyupdate" },
  { 0, PLANNER_RISK_STATED_DIRECTION, "riskdirectionsincelastreport" },
  { 0, PLANNER_RISK_STATED_DIRECTION, "directionsincelastreport" },
  { 0, PLANNER_RISK_STATED_DIRECTION, "riskdirection" },
  { 0, PLANNER_RISK_STATED_DIRECTION, "directionoftravel" },
  { 0, PLANNER_RISK_STATED_DIRECTION, "direction" },
};

/* What registers call each of the three scores. */
static const struct
{
  PlannerField likelihood;
  PlannerField severity;
  const char *words[6];
} scores[] = {
  { PLANNER_RISK_INHERENT_LIKELIHOOD, PLANNER_RISK_INHERENT_SEVERITY, { "inherent", "premitigation", "initial", "gross", NULL } },
  { PLANNER_RISK_RESIDUAL_LIKELIHOOD, PLANNER_RISK_RESIDUAL_SEVERITY, { "residual", "postmitigation", "current", "net", NULL } },
  { PLANNER_RISK_TARGET_LIKELIHOOD, PLANNER_RISK_TARGET_SEVERITY, { "target", NULL } },
};

static char *
fold (const char *text)
{
  g_autofree char *folded = g_utf8_casefold (text, -1);
  GString *words = g_string_new (NULL);

  for (const char *at = folded; *at != '\0'; at = g_utf8_next_char (at))
    if (g_unichar_isalnum (g_utf8_get_char (at)))
      g_string_append_unichar (words, g_utf8_get_char (at));
  return g_string_free (words, FALSE);
}

static gboolean
folds_to (const char *text, const char *wanted)
{
  g_autofree char *folded = fold (text);

  return strcmp (folded, wanted) == 0;
}

static const PlannerFieldInfo *
match_field (const PlannerKindInfo *info, const char *words)
{
  for (guint i = 0; i < info->n_fields; i++)
    if (folds_to (info->fields[i].name, words) || folds_to (info->fields[i].label, words)
        || folds_to (_(info->fields[i].label), words))
      return &info->fields[i];
  return NULL;
}

/* Which of the three scores is meant; G_N_ELEMENTS (scores) for none. */
static guint
match_score (const char *words)
{
  guint which;

  for (which = 0; which < G_N_ELEMENTS (scores); which++)
    for (guint i = 0; scores[which].words[i] != NULL; i++)
      if (g_str_has_prefix (words, scores[which].words[i]))
        return which;
  return which;
}

/* What a column under the heading of a score holds. */
static int
match_part (guint which, const char *words)
{
  static const char *const likelihood[] = { "likelihood", "probability", "l", NULL };
  static const char *const severity[] = { "severity", "impact", "consequence", "s", "i", "c", NULL };

  if (g_strv_contains (likelihood, words))
    return (int) PLANNER_FIELD_INDEX (scores[which].likelihood);
  if (g_strv_contains (severity, words))
    return (int) PLANNER_FIELD_INDEX (scores[which].severity);
  if (g_str_has_suffix (words, "score") || g_str_has_suffix (words, "rating") || g_str_has_suffix (words, "scores")
      || strcmp (words, scores[which].words[0]) == 0)
    return PLANNER_TABLE_COLUMN_SCORE + (int) PLANNER_FIELD_INDEX (scores[which].likelihood);
  return PLANNER_TABLE_COLUMN_NONE;
}

static int
match_risk_score (const char *group, const char *words)
{
  g_autofree char *group_words = fold (group != NULL ? group : "");
  guint which = match_score (group_words);

  if (which == G_N_ELEMENTS (scores))
    which = match_score (words);
  return which < G_N_ELEMENTS (scores) ? match_part (which, words) : PLANNER_TABLE_COLUMN_NONE;
}

int
planner_table_match_heading (PlannerKind kind, const char *group, const char *heading)
{
  g_autofree char *words = fold (heading);
  int column;
  const PlannerFieldInfo *field = group == NULL ? match_field (planner_kind_get_info (kind), words) : NULL;

  if (kind == PLANNER_KIND_RISK)
    for (guint i = 0; i < G_N_ELEMENTS (aliases); i++)
      if (strcmp (aliases[i].words, words) == 0)
        return aliases[i].more + (int) PLANNER_FIELD_INDEX (aliases[i].field);
  if (field != NULL)
    return (int) PLANNER_FIELD_INDEX (field->field);
  if (kind == PLANNER_KIND_INTEREST && planner_register_match_heading (words, &column))
    return column;
  if (strcmp (words, "id") == 0)
    return PLANNER_TABLE_COLUMN_ID;
  return kind == PLANNER_KIND_RISK ? match_risk_score (group, words) : PLANNER_TABLE_COLUMN_NONE;
}

/* Two rows */

static const char *
get_cell (const GPtrArray *cells, guint i)
{
  return cells != NULL && i < cells->len ? g_ptr_array_index (cells, i) : "";
}

/* What stands over column @i, at it or to the left. */
static const char *
get_group (const GPtrArray *first, guint i)
{
  for (guint left = i + 1; left-- > 0;)
    if (get_cell (first, left)[0] != '\0')
      return get_cell (first, left);
  return "";
}

gboolean
planner_table_is_second_row (PlannerKind kind, const GPtrArray *first, const GPtrArray *second)
{
  for (guint i = 0; i < second->len; i++)
    if (get_cell (first, i)[0] == '\0'
        && planner_table_match_heading (kind, get_group (first, i), get_cell (second, i)) != PLANNER_TABLE_COLUMN_NONE)
      return TRUE;
  return FALSE;
}

static int
match_in_two_rows (PlannerKind kind, const GPtrArray *first, const GPtrArray *second, guint i)
{
  const char *below = get_cell (second, i);
  int column = planner_table_match_heading (kind, get_group (first, i), below);

  if (column == PLANNER_TABLE_COLUMN_NONE && get_cell (first, i)[0] != '\0')
    column = planner_table_match_heading (kind, NULL, get_cell (first, i));
  return column == PLANNER_TABLE_COLUMN_NONE ? planner_table_match_heading (kind, NULL, below) : column;
}

GArray *
planner_table_match_headings (PlannerKind kind, const GPtrArray *first, const GPtrArray *second)
{
  guint n_columns = MAX (first->len, second != NULL ? second->len : 0);
  GArray *columns = g_array_sized_new (FALSE, FALSE, sizeof (int), n_columns);

  for (guint i = 0; i < n_columns; i++)
    {
      int column = second != NULL ? match_in_two_rows (kind, first, second, i)
                                            : planner_table_match_heading (kind, NULL, get_cell (first, i));

      g_array_append_val (columns, column);
    }
  return columns;
}

/* Choosing */

/* What a table has beside the fields of its kind. */
static const struct
{
  PlannerKind kind;
  int column;
  const char *name;
} more[] = {
  { PLANNER_KIND_RISK, PLANNER_TABLE_COLUMN_SCORE + (int) PLANNER_FIELD_INDEX (PLANNER_RISK_INHERENT_LIKELIHOOD), N_("Inherent score") },
  { PLANNER_KIND_RISK, PLANNER_TABLE_COLUMN_SCORE + (int) PLANNER_FIELD_INDEX (PLANNER_RISK_RESIDUAL_LIKELIHOOD), N_("Residual score") },
  { PLANNER_KIND_RISK, PLANNER_TABLE_COLUMN_SCORE + (int) PLANNER_FIELD_INDEX (PLANNER_RISK_TARGET_LIKELIHOOD), N_("Target score") },
  { PLANNER_KIND_RISK, PLANNER_TABLE_COLUMN_WORKSTREAM + (int) PLANNER_FIELD_INDEX (PLANNER_RISK_WORKSTREAM), N_("Workstream, by its name") },
  { PLANNER_KIND_RISK, PLANNER_TABLE_COLUMN_WORKSTREAM + (int) PLANNER_FIELD_INDEX (PLANNER_RISK_PROJECT), N_("Workstream or project") },
  { PLANNER_KIND_INTEREST, PLANNER_REGISTER_FORENAME, N_("Forename") },
  { PLANNER_KIND_INTEREST, PLANNER_REGISTER_SURNAME, N_("Surname") },
  { PLANNER_KIND_INTEREST, PLANNER_REGISTER_NAME, N_("Full name") },
};

GArray *
planner_table_list_columns (PlannerKind kind)
{
  static const int first[] = { PLANNER_TABLE_COLUMN_NONE, PLANNER_TABLE_COLUMN_ID };
  GArray *columns = g_array_new (FALSE, FALSE, sizeof (int));

  g_array_append_vals (columns, first, G_N_ELEMENTS (first));
  for (int i = 0; i < (int) planner_kind_get_info (kind)->n_fields; i++)
    g_array_append_val (columns, i);
  for (guint i = 0; i < G_N_ELEMENTS (more); i++)
    if (more[i].kind == kind)
      g_array_append_val (columns, more[i].column);
  return columns;
}

char *
planner_table_column_dup_name (PlannerKind kind, int column)
{
  const PlannerKindInfo *info = planner_kind_get_info (kind);

  if (column == PLANNER_TABLE_COLUMN_NONE)
    return g_strdup (_("Left out"));
  if (column == PLANNER_TABLE_COLUMN_ID)
    return g_strdup (_("Id"));
  for (guint i = 0; i < G_N_ELEMENTS (more); i++)
    if (more[i].kind == kind && more[i].column == column)
      return g_strdup (_(more[i].name));
  g_return_val_if_fail (column >= 0 && column < (int) info->n_fields, NULL);

  return g_strdup (_(info->fields[column].label));
}
