/* list: the records of a kind, in order. */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "cli/planner-derivation.h"
#include "cli/planner-filter.h"
#include "cli/planner-columns.h"
#include "cli/planner-verb.h"

#include <glib/gi18n.h>

/* How many columns the table has beside id and title. */
#define MAX_COLUMNS 5

typedef struct
{
  PlannerCommand *command;
  PlannerKind kind;
  PlannerDerivation *derivation;
  GPtrArray *records; /* those that the filter lets through */
} Listing;

static void
collect (Listing             *listing,
         const PlannerFilter *filter)
{
  GListModel *records = planner_plan_get_records (listing->command->plan, listing->kind);

  for (guint i = 0; i < g_list_model_get_n_items (records); i++)
    {
      g_autoptr (PlannerRecord) record = g_list_model_get_item (records, i);
      g_autoptr (GPtrArray) derived = planner_derivation_get_values (listing->derivation, record);

      if (planner_filter_matches (filter, record, derived))
        g_ptr_array_add (listing->records, g_steal_pointer (&record));
    }
}

/* What verbs and files call the record. */
static const char *
get_shown_id (PlannerRecord *record)
{
  if (planner_record_get_kind (record) == PLANNER_KIND_PLAN)
    return planner_record_get (record, PLANNER_PLAN_ID);
  return planner_record_get_id (record);
}

/* As JSON */

static void
write_lines (PlannerJsonWriter *writer,
             const char        *value)
{
  g_auto (GStrv) lines = g_strsplit (value != NULL ? value : "", "\n", -1);

  planner_json_writer_begin_array (writer);
  for (guint i = 0; lines[i] != NULL; i++)
    planner_json_writer_string (writer, lines[i]);
  planner_json_writer_end_array (writer);
}

static void
write_derived (PlannerJsonWriter *writer,
               PlannerType        type,
               const char        *value)
{
  if (type == PLANNER_TYPE_TEXTS)
    write_lines (writer, value);
  else if (value == NULL)
    planner_json_writer_string (writer, NULL);
  else if (type == PLANNER_TYPE_FLAG)
    planner_json_writer_boolean (writer, g_str_equal (value, "1"));
  else if (type == PLANNER_TYPE_WHOLE)
    planner_json_writer_integer (writer, g_ascii_strtoll (value, NULL, 10));
  else
    planner_json_writer_string (writer, value);
}

static void
write_derived_members (const Listing     *listing,
                       PlannerJsonWriter *writer,
                       PlannerRecord     *record)
{
  g_autoptr (GPtrArray) values = planner_derivation_get_values (listing->derivation, record);
  guint n_members;
  const PlannerDerivedMember *members = planner_derivation_list_members (listing->kind, &n_members);

  for (guint i = 0; i < n_members; i++)
    {
      planner_json_writer_name (writer, members[i].name);
      write_derived (writer, members[i].type, values->pdata[i]);
    }
}

static void
write_record (const Listing     *listing,
              PlannerJsonWriter *writer,
              PlannerRecord     *record)
{
  const PlannerKindInfo *info = planner_kind_get_info (listing->kind);

  planner_json_writer_begin_object (writer);
  planner_json_writer_string_member (writer, "id", get_shown_id (record));
  for (guint i = 0; i < info->n_fields; i++)
    {
      PlannerField field = info->fields[i].field;
      const char *value = planner_record_get (record, field);

      if (value != NULL && field != PLANNER_PLAN_ID)
        {
          planner_json_writer_name (writer, info->fields[i].name);
          planner_json_writer_value (writer, field, value);
        }
    }
  write_derived_members (listing, writer, record);
  planner_json_writer_end_object (writer);
}

static gboolean
print_json (const Listing  *listing,
            GError        **error)
{
  g_autoptr (PlannerJsonWriter) writer = planner_json_writer_new (NULL);

  planner_json_writer_begin_array (writer);
  for (guint i = 0; i < listing->records->len; i++)
    write_record (listing, writer, listing->records->pdata[i]);
  planner_json_writer_end_array (writer);
  return planner_command_print_json (listing->command, writer, error);
}

/* As a table */

/* What says much in little room. */
static gboolean
is_short (const PlannerFieldInfo *info)
{
  switch ((guint) info->type)
    {
    case PLANNER_TYPE_PROSE:
    case PLANNER_TYPE_TEXTS:
    case PLANNER_TYPE_FLAG:
      return FALSE;
    default:
      if (info->field == PLANNER_PLAN_ID)
        return FALSE;
      return (info->flags & (PLANNER_FIELD_TITLE | PLANNER_FIELD_TREE)) == 0;
    }
}

static gboolean
is_used (const Listing *listing,
         PlannerField   field)
{
  for (guint i = 0; i < listing->records->len; i++)
    if (planner_record_get (listing->records->pdata[i], field) != NULL)
      return TRUE;
  return FALSE;
}

static GArray *
choose_columns (const Listing *listing)
{
  const PlannerKindInfo *info = planner_kind_get_info (listing->kind);
  GArray *columns = g_array_new (FALSE, FALSE, sizeof (PlannerField));

  for (guint i = 0; i < info->n_fields && columns->len < MAX_COLUMNS; i++)
    if (is_short (&info->fields[i]) && is_used (listing, info->fields[i].field))
      g_array_append_val (columns, info->fields[i].field);
  return columns;
}

static void
add_heading (PlannerColumns *table,
             const GArray   *columns)
{
  planner_columns_add (table, "id");
  for (guint i = 0; i < columns->len; i++)
    planner_columns_add (table, planner_field_get_info (g_array_index (columns, PlannerField, i))->name);
  planner_columns_add (table, "title");
}

static void
add_row (PlannerColumns *table,
         const Listing  *listing,
         const GArray   *columns,
         PlannerRecord  *record)
{
  g_autofree char *title = planner_record_dup_title (record);
  g_autofree char *indented = g_strdup_printf ("%*s%s", (int) (2 * planner_record_get_depth (record)), "", title);

  planner_columns_add (table, get_shown_id (record));
  for (guint i = 0; i < columns->len; i++)
    {
      PlannerField field = g_array_index (columns, PlannerField, i);
      g_autofree char *shown = planner_plan_dup_display (listing->command->plan, record, field);

      planner_columns_add (table, shown);
    }
  planner_columns_add (table, indented);
}

static void
print_table (const Listing *listing)
{
  g_autoptr (GArray) columns = choose_columns (listing);
  g_autoptr (PlannerColumns) table = planner_columns_new (columns->len + 2);

  if (listing->records->len == 0)
    return;
  add_heading (table, columns);
  for (guint i = 0; i < listing->records->len; i++)
    add_row (table, listing, columns, listing->records->pdata[i]);
  planner_columns_print (table, listing->command->output);
}

static gboolean
list_records (PlannerCommand       *command,
              PlannerKind           kind,
              const PlannerFilter  *filter,
              GError              **error)
{
  g_autoptr (PlannerDerivation) derivation = planner_derivation_new (command->plan, kind, &command->today);
  g_autoptr (GPtrArray) records = g_ptr_array_new_with_free_func (g_object_unref);
  Listing listing = { command, kind, derivation, records };

  collect (&listing, filter);
  if (command->json)
    return print_json (&listing, error);
  print_table (&listing);
  return TRUE;
}

static gboolean
run_list (PlannerCommand  *command,
          GError         **error)
{
  g_auto (GStrv) conditions = NULL;
  const GOptionEntry options[] = {
    { "where", 0, 0, G_OPTION_ARG_STRING_ARRAY, &conditions,
      N_("Only records with this value; may be given again"), N_("FIELD=VALUE") },
    { NULL },
  };
  g_autoptr (PlannerFilter) filter = NULL;
  PlannerKind kind;

  if (!planner_command_read (command, options, error) || !planner_command_read_kind (command->words[1], &kind, error))
    return FALSE;
  filter = planner_filter_new (kind, (const char *const *) conditions, error);
  return filter != NULL && planner_command_open_to_read (command, error) && list_records (command, kind, filter, error);
}

const PlannerVerb planner_verb_list = {
  .name = "list",
  .parameters = N_("FILE KIND"),
  .summary = N_("List records in order"),
  .description = N_("With --json each record has its fields as in the exchange format, and derived members\n"
                    "that begin with “=”. Asks and milestones: =start, =end, =precision, =recurs, =overdue,\n"
                    "=status and =progress (with all below). Risks: =inherent, =residual, =target, =band,\n"
                    "=escalated. Interests: =state, =published. Actions: =overdue. Meetings: =quorate. An empty VALUE asks for what is not known.\n"
                    "\n"
                    "Examples:\n"
                    "  icb-planner list board.icbplan asks\n"
                    "  icb-planner list board.icbplan asks --where workstream=ws-uc --where =overdue=yes\n"
                    "  icb-planner list board.icbplan risks --where =escalated=yes --json\n"),
  .flags = PLANNER_VERB_JSON | PLANNER_VERB_TODAY,
  .n_files = 1,
  .min_words = 2,
  .max_words = 2,
  .run = run_list,
};
