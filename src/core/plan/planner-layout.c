/* planner-layout.c: the SQL that follows from the table of kinds
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "planner-layout.h"

#include "planner-plan.h"

typedef struct
{
  const char *name;
  const char *type;
} Column;

static const Column columns[PLANNER_N_COLUMNS] = {
  [PLANNER_COLUMN_POSITION] = { "_position", "TEXT NOT NULL" },
  [PLANNER_COLUMN_HIDDEN] = { "_hidden", "INTEGER NOT NULL" },
  [PLANNER_COLUMN_DELETION] = { "_deletion", "TEXT" },
  [PLANNER_COLUMN_STEP] = { "_step", "INTEGER NOT NULL" },
  [PLANNER_COLUMN_SEEN] = { "_seen", "TEXT" },
  [PLANNER_COLUMN_REVISIONS] = { "_revisions", "TEXT NOT NULL" },
  [PLANNER_COLUMN_CLASHES] = { "_clashes", "TEXT" },
  [PLANNER_COLUMN_UNKNOWN] = { "_unknown", "TEXT" },
  [PLANNER_COLUMN_BAD] = { "_bad", "TEXT" },
};

static const char *const plan_tables[] = {
  /* What one undo takes back. state: 0 done, 1 undone, 2 undone and overtaken by a new step, or with nothing to
   * take back, 3 an undo or redo itself. */
  "CREATE TABLE \"_steps\" (\"step\" INTEGER PRIMARY KEY, \"name\" TEXT NOT NULL, \"state\" INTEGER NOT NULL, "
  "\"creates\" INTEGER NOT NULL, \"undoes\" INTEGER, \"at\" TEXT NOT NULL, \"by\" TEXT NOT NULL, "
  "\"source\" TEXT) STRICT",
  "CREATE INDEX \"_steps_state\" ON \"_steps\" (\"state\", \"step\")",
  /* Who wrote with a stamp, and when. */
  "CREATE TABLE \"_stamps\" (\"actor\" TEXT NOT NULL, \"number\" INTEGER NOT NULL, \"at\" TEXT NOT NULL, "
  "\"by\" TEXT NOT NULL, PRIMARY KEY (\"actor\", \"number\")) STRICT, WITHOUT ROWID",
  /* Every change of a value that was there before; a record's first values have no line. */
  "CREATE TABLE \"_log\" (\"entry\" INTEGER PRIMARY KEY, \"step\" INTEGER NOT NULL, \"stamp\" TEXT NOT NULL, "
  "\"kind\" INTEGER NOT NULL, \"id\" TEXT NOT NULL, \"register\" TEXT NOT NULL, \"old\" TEXT, \"new\" TEXT) STRICT",
  "CREATE INDEX \"_log_record\" ON \"_log\" (\"kind\", \"id\")",
  "CREATE INDEX \"_log_step\" ON \"_log\" (\"step\")",
  /* Records of kinds that this version does not know. */
  "CREATE TABLE \"_unknown\" (\"entry\" INTEGER PRIMARY KEY, \"kind\" TEXT NOT NULL, \"id\" TEXT NOT NULL, "
  "\"json\" TEXT NOT NULL, UNIQUE (\"kind\", \"id\")) STRICT",
  "CREATE TABLE \"_find_pending\" (\"row\" INTEGER PRIMARY KEY) STRICT",
  "CREATE VIRTUAL TABLE \"_find\" USING fts5(text, content='', contentless_delete=1, detail=column, "
  "tokenize=\"unicode61 remove_diacritics 2\")",
};

/* A kind that has a field called `id` (the plan itself) keeps its key apart. */
static const char *
key_name (PlannerKind kind)
{
  return planner_kind_get_field (kind, "id") != PLANNER_FIELD_NONE ? "_id" : "id";
}

static const char *
sql_type (PlannerType type)
{
  switch (type)
    {
    case PLANNER_TYPE_MONEY:
    case PLANNER_TYPE_WHOLE:
    case PLANNER_TYPE_SCORE:
    case PLANNER_TYPE_PERCENT:
    case PLANNER_TYPE_FLAG:
      return "INTEGER";
    default:
      return "TEXT";
    }
}

/* With the fields that there were in @version. */
static char *
make_table (const PlannerKindInfo *info, guint version)
{
  GString *sql = g_string_new (NULL);

  g_string_append_printf (sql, "CREATE TABLE \"%s\" (\"_row\" INTEGER PRIMARY KEY, \"%s\" TEXT NOT NULL UNIQUE",
                          info->name, key_name (info->kind));
  for (guint i = 0; i < info->n_fields; i++)
    if (info->fields[i].since <= version)
      g_string_append_printf (sql, ", \"%s\" %s", info->fields[i].name, sql_type (info->fields[i].type));
  for (guint i = 0; i < PLANNER_N_COLUMNS; i++)
    g_string_append_printf (sql, ", \"%s\" %s", columns[i].name, columns[i].type);
  g_string_append (sql, ") STRICT");
  return g_string_free (sql, FALSE);
}

/* What makes a file of a version out of one of the version before. Never edited once a version was released. */
static const char *const migrations[PLANNER_LAYOUT_VERSION + 1] = {
  [2] = "ALTER TABLE \"milestones\" ADD COLUMN \"baseline_name\" TEXT;"
        "ALTER TABLE \"milestones\" ADD COLUMN \"baseline_on\" TEXT;",
  [3] = "ALTER TABLE \"plan\" ADD COLUMN \"risk_bands\" TEXT;"
        "ALTER TABLE \"plan\" ADD COLUMN \"likelihood_words\" TEXT;"
        "ALTER TABLE \"plan\" ADD COLUMN \"severity_words\" TEXT;"
        "ALTER TABLE \"risks\" ADD COLUMN \"accepted_findings\" TEXT;",
  [4] = "ALTER TABLE \"plan\" ADD COLUMN \"declare_days\" INTEGER;"
        "ALTER TABLE \"plan\" ADD COLUMN \"confirm_months\" INTEGER;"
        "ALTER TABLE \"plan\" ADD COLUMN \"published_months\" INTEGER;"
        "ALTER TABLE \"plan\" ADD COLUMN \"kept_years\" INTEGER;"
        "ALTER TABLE \"plan\" ADD COLUMN \"action_ref\" TEXT;"
        "ALTER TABLE \"organisations\" ADD COLUMN \"handling_financial\" TEXT;"
        "ALTER TABLE \"organisations\" ADD COLUMN \"handling_direct\" TEXT;"
        "ALTER TABLE \"organisations\" ADD COLUMN \"handling_related\" TEXT;"
        "ALTER TABLE \"organisations\" ADD COLUMN \"handling_mentioned\" TEXT;"
        "ALTER TABLE \"risks\" ADD COLUMN \"told\" TEXT;"
        "ALTER TABLE \"interests\" ADD COLUMN \"first_declared_on\" TEXT;"
        "ALTER TABLE \"interests\" ADD COLUMN \"consent\" INTEGER;"
        "ALTER TABLE \"agenda_items\" ADD COLUMN \"takes_risks\" INTEGER;",
};

/* Lives as long as the process. */
static const PlannerStoreLayout *
make_layout (guint version)
{
  PlannerStoreLayout *layout = g_new0 (PlannerStoreLayout, 1);
  GPtrArray *sql = g_ptr_array_new ();

  for (guint kind = 0; kind < PLANNER_N_KINDS; kind++)
    if (planner_kind_get_info (kind)->since <= version)
      g_ptr_array_add (sql, make_table (planner_kind_get_info (kind), version));
  for (guint i = 0; i < G_N_ELEMENTS (plan_tables); i++)
    g_ptr_array_add (sql, (char *) plan_tables[i]);
  g_ptr_array_add (sql, NULL);
  layout->version = version;
  layout->sql = (const char *const *) g_ptr_array_free (sql, FALSE);
  layout->previous = version > 1 ? make_layout (version - 1) : NULL;
  layout->migration = migrations[version];
  return layout;
}

const PlannerStoreLayout *
planner_plan_get_layout (void)
{
  static const PlannerStoreLayout *layout;

  if (g_once_init_enter_pointer (&layout))
    g_once_init_leave_pointer (&layout, make_layout (PLANNER_LAYOUT_VERSION));
  return layout;
}

typedef enum
{
  LIST_NAMES,      /* "title", … */
  LIST_PARAMETERS, /* ?1, … */
  LIST_SETTINGS,   /* "title" = ?1, … */
} ListStyle;

static void
append_column (GString *list, ListStyle style, const char *name, guint parameter)
{
  if (parameter > 1)
    g_string_append (list, ", ");
  if (style != LIST_PARAMETERS)
    g_string_append_printf (list, "\"%s\"", name);
  if (style == LIST_SETTINGS)
    g_string_append (list, " = ");
  if (style != LIST_NAMES)
    g_string_append_printf (list, "?%u", parameter);
}

static char *
list_columns (const PlannerKindInfo *info, ListStyle style)
{
  GString *list = g_string_new (NULL);
  guint parameter = 1;

  append_column (list, style, key_name (info->kind), parameter++);
  for (guint i = 0; i < info->n_fields; i++)
    append_column (list, style, info->fields[i].name, parameter++);
  for (guint i = 0; i < PLANNER_N_COLUMNS; i++)
    append_column (list, style, columns[i].name, parameter++);
  return g_string_free (list, FALSE);
}

static char *
make_sql (PlannerKind kind, PlannerSql sql)
{
  const PlannerKindInfo *info = planner_kind_get_info (kind);
  const char *key = key_name (kind);
  g_autofree char *names = list_columns (info, LIST_NAMES);
  g_autofree char *values = NULL;

  switch (sql)
    {
    case PLANNER_SQL_SELECT_ONE:
      return g_strdup_printf ("SELECT \"_row\", %s FROM \"%s\" WHERE \"%s\" = ?1", names, info->name, key);
    case PLANNER_SQL_SELECT_ROW:
      return g_strdup_printf ("SELECT \"_row\", %s FROM \"%s\" WHERE \"_row\" = ?1", names, info->name);
    case PLANNER_SQL_SELECT_LIVE:
      return g_strdup_printf ("SELECT \"_row\", %s FROM \"%s\" WHERE \"_hidden\" = 0", names, info->name);
    case PLANNER_SQL_SELECT_ORDER:
      return g_strdup_printf ("SELECT \"_row\", \"_hidden\" FROM \"%s\" ORDER BY \"_hidden\", \"_position\", \"%s\"",
                              info->name, key);
    case PLANNER_SQL_SELECT_TREE:
      return g_strdup_printf ("SELECT \"_row\", \"%s\", \"%s\", \"_position\" FROM \"%s\" WHERE \"_hidden\" = 0", key,
                              planner_field_get_info (info->tree)->name, info->name);
    case PLANNER_SQL_SELECT_STEP:
      return g_strdup_printf ("SELECT \"%s\" FROM \"%s\" WHERE \"_step\" = ?1", key, info->name);
    case PLANNER_SQL_SELECT_ADDED:
      return g_strdup_printf ("SELECT \"_step\", min (\"%s\"), count (*) FROM \"%s\" WHERE \"_hidden\" = 0 AND "
                              "\"_step\" >= ?1 GROUP BY \"_step\"",
                              key, info->name);
    case PLANNER_SQL_SELECT_CLASHES:
      return g_strdup_printf ("SELECT \"_row\", %s FROM \"%s\" WHERE \"_hidden\" = 0 AND (\"_clashes\" IS NOT NULL OR "
                              "\"_deletion\" IS NOT NULL) ORDER BY \"_position\", \"%s\"",
                              names, info->name, key);
    case PLANNER_SQL_SELECT_BAD:
      return g_strdup_printf ("SELECT \"_row\", %s FROM \"%s\" WHERE \"_hidden\" = 0 AND \"_bad\" IS NOT NULL "
                              "ORDER BY \"_position\", \"%s\"",
                              names, info->name, key);
    case PLANNER_SQL_COUNT:
      return g_strdup_printf ("SELECT count(*) FROM \"%s\" WHERE \"_hidden\" = 0", info->name);
    case PLANNER_SQL_INSERT:
      values = list_columns (info, LIST_PARAMETERS);
      return g_strdup_printf ("INSERT INTO \"%s\" (%s) VALUES (%s)", info->name, names, values);
    case PLANNER_SQL_UPDATE:
      values = list_columns (info, LIST_SETTINGS);
      return g_strdup_printf ("UPDATE \"%s\" SET %s WHERE \"%s\" = ?1", info->name, values, key);
    case PLANNER_N_SQL:
    default:
      g_return_val_if_reached (NULL);
    }
}

const char *
planner_layout_get_sql (PlannerKind kind, PlannerSql sql)
{
  static char *statements[PLANNER_N_KINDS][PLANNER_N_SQL];

  if (g_once_init_enter_pointer (&statements[kind][sql]))
    g_once_init_leave_pointer (&statements[kind][sql], make_sql (kind, sql));
  return statements[kind][sql];
}

const char *
planner_field_get_register (PlannerField field)
{
  static const char *names[PLANNER_N_KINDS][64];
  const char **name = &names[PLANNER_FIELD_KIND (field)][PLANNER_FIELD_INDEX (field)];

  if (g_once_init_enter_pointer (name))
    g_once_init_leave_pointer (name, g_intern_static_string (planner_field_get_info (field)->name));
  return *name;
}
