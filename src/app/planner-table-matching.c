/* planner-table-matching.c: a person says which field each column of a table is
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "app/planner-table-matching.h"

#include <glib/gi18n.h>

#include "core/exchange/planner-table.h"
#include "core/plan/planner-value.h"

/* Characters of a cell that are shown. */
#define MAX_SHOWN 160

/* Records that are shown. */
#define N_RECORDS 5

struct _PlannerTableMatching
{
  GObject parent_instance;

  AdwPreferencesPage *page;
  PlannerPlan *plan;
  PlannerTableMatch *match;
  GArray *choices; /* int: what a column can be, by the rows of a drop-down */
  AdwPreferencesGroup *columns_group;
  AdwPreferencesGroup *records_group;
  AdwSwitchRow *headings_row;
  GPtrArray *columns; /* of AdwComboRow, borrowed: one for each column */
  GPtrArray *records; /* of GtkWidget, borrowed: the rows of @records_group */
  gboolean updating;
};

enum
{
  SIGNAL_CHANGED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (PlannerTableMatching, planner_table_matching, G_TYPE_OBJECT)

/* Words */

static char *
shorten (const char *text)
{
  g_autofree char *start = NULL;

  if (g_utf8_strlen (text, -1) <= MAX_SHOWN)
    return g_strdup (text);
  start = g_utf8_substring (text, 0, MAX_SHOWN);
  return g_strconcat (start, "…", NULL);
}

static char *
name_column (PlannerTableMatching *self, guint column)
{
  g_autofree char *heading = planner_table_match_dup_heading (self->match, column);

  if (self->match->has_headings && *heading != '\0')
    return shorten (heading);
  return g_strdup_printf (_("Column %u"), column + 1);
}

static guint
first_record (PlannerTableMatching *self)
{
  return planner_table_match_get_n_heading_rows (self->match);
}

/* The first thing that stands in it. */
static char *
find_example (PlannerTableMatching *self, guint column)
{
  for (guint i = first_record (self); i < self->match->rows->len; i++)
    {
      const char *cell = planner_table_match_get_cell (self->match, i, column);

      if (*cell != '\0')
        return g_strdelimit (shorten (cell), "\t\r\n", ' ');
    }
  return g_strdup ("");
}

/* The records as they would become */

/* A record is called by its words where the plan knows it. */
static char *
describe_references (PlannerTableMatching *self, const PlannerFieldInfo *info, const char *value)
{
  g_auto (GStrv) ids = planner_value_split (info->field, value);
  g_autoptr (GString) words = g_string_new (NULL);

  for (guint i = 0; ids[i] != NULL; i++)
    {
      PlannerRecord *record = planner_plan_lookup (self->plan, info->target, ids[i]);
      g_autofree char *title = record != NULL ? planner_plan_dup_record_title (self->plan, record) : NULL;

      g_string_append_printf (words, "%s%s", i > 0 ? ", " : "", title != NULL ? title : ids[i]);
    }
  return g_string_free_and_steal (g_steal_pointer (&words));
}

static char *
describe_value (PlannerTableMatching *self, const PlannerFieldInfo *info, const char *cell)
{
  g_autofree char *value = NULL;
  g_autofree char *words = NULL;

  if (!planner_value_normalise (info->field, cell, &value, NULL))
    {
      g_autofree char *shown = shorten (cell);

      return g_strdup_printf (_("“%s” does not fit"), shown);
    }
  words = info->target != PLANNER_KIND_NONE ? describe_references (self, info, value)
                                            : planner_value_to_display (info->field, value);
  return shorten (words);
}

/* Whose interest it is, where a register says so. */
static void
describe_person (PlannerTableMatching *self, const GPtrArray *cells, GString *title)
{
  for (guint i = 0; i < self->match->columns->len && i < cells->len; i++)
    if (planner_table_column_is_name (self->match->kind, g_array_index (self->match->columns, int, i))
        && *(const char *) cells->pdata[i] != '\0')
      g_string_append_printf (title, "%s%s", title->len > 0 ? " " : "", (const char *) cells->pdata[i]);
}

static void
describe_record (PlannerTableMatching *self, const GPtrArray *cells, GString *title, GString *rest)
{
  const PlannerKindInfo *kind = planner_kind_get_info (self->match->kind);

  describe_person (self, cells, title);
  for (guint i = 0; i < self->match->columns->len && i < cells->len; i++)
    {
      int column = g_array_index (self->match->columns, int, i);
      const char *cell = planner_table_strip_guard (cells->pdata[i]);
      g_autofree char *words = NULL;
      g_autofree char *name = NULL;

      if (column < 0 || *cell == '\0')
        continue;
      name = planner_table_column_dup_name (kind->kind, column);
      words = column < (int) kind->n_fields ? describe_value (self, &kind->fields[column], cell) : shorten (cell);
      if (title->len == 0)
        g_string_append (title, words);
      else
        g_string_append_printf (rest, "%s%s: %s", rest->len > 0 ? "\n" : "", name, words);
    }
}

static void
add_record (PlannerTableMatching *self, const GPtrArray *cells)
{
  g_autoptr (GString) title = g_string_new (NULL);
  g_autoptr (GString) rest = g_string_new (NULL);
  GtkWidget *widget = adw_action_row_new ();

  describe_record (self, cells, title, rest);
  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (widget), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (widget), title->str);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (widget), rest->str);
  adw_preferences_group_add (self->records_group, widget);
  g_ptr_array_add (self->records, widget);
}

static void
show_records (PlannerTableMatching *self)
{
  g_autoptr (GPtrArray) records = planner_table_match_list_records (self->match, self->plan, N_RECORDS);
  gboolean is_matched = planner_table_match_count (self->match) > 0;

  for (guint i = 0; i < self->records->len; i++)
    adw_preferences_group_remove (self->records_group, g_ptr_array_index (self->records, i));
  g_ptr_array_set_size (self->records, 0);
  gtk_widget_set_visible (GTK_WIDGET (self->records_group), is_matched);
  for (guint i = 0; is_matched && i < records->len; i++)
    add_record (self, records->pdata[i]);
}

/* Columns */

static guint
get_choice (PlannerTableMatching *self, int column)
{
  for (guint i = 0; i < self->choices->len; i++)
    if (g_array_index (self->choices, int, i) == column)
      return i;
  return 0;
}

static int
read_choice (PlannerTableMatching *self, guint choice)
{
  return choice < self->choices->len ? g_array_index (self->choices, int, choice) : PLANNER_TABLE_COLUMN_NONE;
}

/* Shows what is matched now. */
static void
update (PlannerTableMatching *self)
{
  self->updating = TRUE;
  adw_switch_row_set_active (self->headings_row, self->match->has_headings);
  for (guint i = 0; i < self->columns->len; i++)
    {
      AdwComboRow *row = g_ptr_array_index (self->columns, i);
      g_autofree char *name = name_column (self, i);
      g_autofree char *example = find_example (self, i);

      adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), name);
      adw_action_row_set_subtitle (ADW_ACTION_ROW (row), example);
      adw_combo_row_set_selected (row, get_choice (self, g_array_index (self->match->columns, int, i)));
    }
  self->updating = FALSE;
  show_records (self);
}

static void
tell (PlannerTableMatching *self)
{
  update (self);
  g_signal_emit (self, signals[SIGNAL_CHANGED], 0);
}

static void
column_cb (AdwComboRow *row, GParamSpec *pspec, PlannerTableMatching *self)
{
  guint column;

  if (self->updating || !g_ptr_array_find (self->columns, row, &column))
    return;
  planner_table_match_set_column (self->match, column, read_choice (self, adw_combo_row_get_selected (row)));
  tell (self);
}

static void
headings_cb (AdwSwitchRow *row, GParamSpec *pspec, PlannerTableMatching *self)
{
  if (self->updating)
    return;
  self->match->has_headings = adw_switch_row_get_active (row);
  tell (self);
}

static GListModel *
name_choices (PlannerTableMatching *self, PlannerKind kind)
{
  GtkStringList *names = gtk_string_list_new (NULL);

  for (guint i = 0; i < self->choices->len; i++)
    gtk_string_list_take (names, planner_table_column_dup_name (kind, g_array_index (self->choices, int, i)));
  return G_LIST_MODEL (names);
}

static void
let_search (AdwComboRow *row)
{
  g_autoptr (GtkExpression) words = gtk_property_expression_new (GTK_TYPE_STRING_OBJECT, NULL, "string");

  adw_combo_row_set_expression (row, words);
  adw_combo_row_set_enable_search (row, TRUE);
}

static void
add_column (PlannerTableMatching *self)
{
  AdwComboRow *row = ADW_COMBO_ROW (adw_combo_row_new ());

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_action_row_set_title_lines (ADW_ACTION_ROW (row), 2);
  adw_action_row_set_subtitle_lines (ADW_ACTION_ROW (row), 1);
  let_search (row);
  adw_combo_row_set_search_match_mode (row, GTK_STRING_FILTER_MATCH_MODE_SUBSTRING);
  adw_preferences_group_add (self->columns_group, GTK_WIDGET (row));
  g_ptr_array_add (self->columns, row);
  g_signal_connect_object (row, "notify::selected", G_CALLBACK (column_cb), self, G_CONNECT_DEFAULT);
}

static void
set_kind (PlannerTableMatching *self, PlannerKind kind)
{
  g_autoptr (GListModel) names = NULL;

  g_clear_pointer (&self->choices, g_array_unref);
  self->choices = planner_table_list_columns (kind);
  names = name_choices (self, kind);
  planner_table_match_set_kind (self->match, kind);
  self->updating = TRUE;
  for (guint i = 0; i < self->columns->len; i++)
    adw_combo_row_set_model (g_ptr_array_index (self->columns, i), names);
  self->updating = FALSE;
}

/* What each row is */

static void
kind_cb (AdwComboRow *row, GParamSpec *pspec, PlannerTableMatching *self)
{
  set_kind (self, PLANNER_KIND_PLAN + 1 + adw_combo_row_get_selected (row));
  tell (self);
}

/* Every kind but the plan itself. */
static void
add_kinds (PlannerTableMatching *self, PlannerKind selected)
{
  AdwPreferencesGroup *group = ADW_PREFERENCES_GROUP (adw_preferences_group_new ());
  AdwComboRow *row = ADW_COMBO_ROW (adw_combo_row_new ());
  g_autoptr (GtkStringList) kinds = gtk_string_list_new (NULL);

  for (PlannerKind kind = PLANNER_KIND_PLAN + 1; kind < PLANNER_N_KINDS; kind++)
    gtk_string_list_append (kinds, _(planner_kind_get_info (kind)->label));
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), _("Each row is"));
  let_search (row);
  adw_combo_row_set_model (row, G_LIST_MODEL (kinds));
  adw_combo_row_set_selected (row, selected - PLANNER_KIND_PLAN - 1);
  g_signal_connect_object (row, "notify::selected", G_CALLBACK (kind_cb), self, G_CONNECT_DEFAULT);
  adw_preferences_group_add (group, GTK_WIDGET (row));
  adw_preferences_page_add (self->page, group);
}

static AdwPreferencesGroup *
add_group (PlannerTableMatching *self, const char *title, const char *description)
{
  AdwPreferencesGroup *group = ADW_PREFERENCES_GROUP (adw_preferences_group_new ());

  adw_preferences_group_set_title (group, title);
  adw_preferences_group_set_description (group, description);
  adw_preferences_page_add (self->page, group);
  return group;
}

static void
fill_page (PlannerTableMatching *self)
{
  self->columns_group = add_group (self, _("Columns"), _("Which field each column of the table is."));
  self->headings_row = ADW_SWITCH_ROW (adw_switch_row_new ());
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self->headings_row), _("The first row holds headings"));
  g_signal_connect_object (self->headings_row, "notify::active", G_CALLBACK (headings_cb), self, G_CONNECT_DEFAULT);
  adw_preferences_group_add (self->columns_group, GTK_WIDGET (self->headings_row));
  for (guint i = 0; i < self->match->n_columns; i++)
    add_column (self);
  self->records_group = add_group (self, _("The First Records"), _("As they will be in the plan."));
}

static void
planner_table_matching_finalize (GObject *object)
{
  PlannerTableMatching *self = PLANNER_TABLE_MATCHING (object);

  g_clear_pointer (&self->match, planner_table_match_free);
  g_clear_pointer (&self->choices, g_array_unref);
  g_clear_object (&self->plan);
  g_ptr_array_unref (self->columns);
  g_ptr_array_unref (self->records);

  G_OBJECT_CLASS (planner_table_matching_parent_class)->finalize (object);
}

static void
planner_table_matching_class_init (PlannerTableMatchingClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = planner_table_matching_finalize;
  signals[SIGNAL_CHANGED] = g_signal_new ("changed", PLANNER_TYPE_TABLE_MATCHING, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                          G_TYPE_NONE, 0);
}

static void
planner_table_matching_init (PlannerTableMatching *self)
{
  self->columns = g_ptr_array_new ();
  self->records = g_ptr_array_new ();
}

PlannerTableMatching *
planner_table_matching_new (AdwPreferencesPage *page, PlannerPlan *plan, PlannerTableMatch *match, PlannerKind kind)
{
  PlannerTableMatching *self;

  g_return_val_if_fail (ADW_IS_PREFERENCES_PAGE (page), NULL);
  g_return_val_if_fail (PLANNER_IS_PLAN (plan), NULL);
  g_return_val_if_fail (match != NULL, NULL);

  self = g_object_new (PLANNER_TYPE_TABLE_MATCHING, NULL);
  self->page = page;
  self->plan = g_object_ref (plan);
  self->match = match;
  add_kinds (self, kind);
  fill_page (self);
  set_kind (self, kind);
  update (self);
  return self;
}

const PlannerTableMatch *
planner_table_matching_get_match (PlannerTableMatching *self)
{
  g_return_val_if_fail (PLANNER_IS_TABLE_MATCHING (self), NULL);

  return self->match;
}
