/* planner-register-table.c: a register of interests as boards print and paste it
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "planner-register-table.h"

#include <glib/gi18n.h>
#include <string.h>

#include "core/rules/planner-words.h"
#include "planner-json-text.h"
#include "planner-register-entry.h"
#include "planner-table-values.h"

/* Between the parts of a key. */
#define PART "\n"

struct _PlannerRegisterTable
{
  PlannerPlan *plan;
  GArray *columns;      /* int */
  char *above[3];       /* forename, surname, name of the last row that had one */
  char *position;       /* and its position and date */
  char *declared_on;
  GHashTable *people;   /* folded name → id, or "" when two have it */
  GHashTable *entries;  /* folded person, organisation and nature → id */
  PlannerNameIndex *names;
  GPtrArray *organisations; /* ids, by owner */
};

static const struct
{
  const char *words;
  int column; /* a role, or 0: that of FIELD */
  PlannerField field;
} headings[] = {
  { "forename", PLANNER_REGISTER_FORENAME, 0 },
  { "firstname", PLANNER_REGISTER_FORENAME, 0 },
  { "surname", PLANNER_REGISTER_SURNAME, 0 },
  { "lastname", PLANNER_REGISTER_SURNAME, 0 },
  { "name", PLANNER_REGISTER_NAME, 0 },
  { "fullname", PLANNER_REGISTER_NAME, 0 },
  { "dateofdeclaration", 0, PLANNER_INTEREST_DECLARED_ON },
  { "datedeclared", 0, PLANNER_INTEREST_DECLARED_ON },
  { "positionrole", 0, PLANNER_INTEREST_POSITION },
  { "natureofbusinessorganisation", 0, PLANNER_INTEREST_ORGANISATION_NAME },
  { "declaredinterestnameoforganisationandnatureofbusiness", 0, PLANNER_INTEREST_ORGANISATION_NAME },
  { "nameoforganisation", 0, PLANNER_INTEREST_ORGANISATION_NAME },
  { "natureofinterestcomments", 0, PLANNER_INTEREST_NATURE },
  { "natureofinterest", 0, PLANNER_INTEREST_NATURE },
  { "typeofinterest", 0, PLANNER_INTEREST_DECLARED_AS },
  { "actiontakentomitigaterisk", 0, PLANNER_INTEREST_MITIGATION },
  { "actiontakentomitigateconflict", 0, PLANNER_INTEREST_MITIGATION },
};

gboolean
planner_register_match_heading (const char *folded, int *column)
{
  for (guint i = 0; i < G_N_ELEMENTS (headings); i++)
    if (strcmp (headings[i].words, folded) == 0)
      {
        *column = headings[i].column != 0 ? headings[i].column : (int) PLANNER_FIELD_INDEX (headings[i].field);
        return TRUE;
      }
  return FALSE;
}

/* Keys */

static void
append_folded (GString *key, const char *text)
{
  g_auto (PlannerWordReader) reader = { 0 };

  planner_word_reader_init (&reader, text != NULL ? text : "");
  while (planner_word_reader_next (&reader))
    g_string_append_printf (key, "%s ", reader.word->str);
}

static char *
make_key (const char *first, const char *second, const char *third)
{
  GString *key = g_string_new (NULL);

  append_folded (key, first);
  g_string_append (key, PART);
  append_folded (key, second);
  g_string_append (key, PART);
  append_folded (key, third);
  return g_string_free (key, FALSE);
}

static void
note_person (PlannerRegisterTable *self, const char *forename, const char *surname, const char *id)
{
  char *key = make_key (forename, surname, NULL);
  gboolean is_known = g_hash_table_contains (self->people, key);

  g_hash_table_replace (self->people, key, g_strdup (is_known ? "" : id));
}

/* What the plan has */

static void
read_people (PlannerRegisterTable *self)
{
  GListModel *people = planner_plan_get_records (self->plan, PLANNER_KIND_PERSON);

  for (guint i = 0; i < g_list_model_get_n_items (people); i++)
    {
      g_autoptr (PlannerRecord) person = g_list_model_get_item (people, i);

      note_person (self, planner_record_get (person, PLANNER_PERSON_FORENAME), planner_record_get (person, PLANNER_PERSON_SURNAME),
                   planner_record_get_id (person));
    }
}

static void
read_organisations (PlannerRegisterTable *self)
{
  GListModel *organisations = planner_plan_get_records (self->plan, PLANNER_KIND_ORGANISATION);

  for (guint i = 0; i < g_list_model_get_n_items (organisations); i++)
    {
      g_autoptr (PlannerRecord) organisation = g_list_model_get_item (organisations, i);
      const char *const names[] = { planner_record_get (organisation, PLANNER_ORGANISATION_NAME),
                                    planner_record_get (organisation, PLANNER_ORGANISATION_SHORT_NAME) };
      g_auto (GStrv) aliases = planner_record_dup_list (organisation, PLANNER_ORGANISATION_ALIASES);

      for (guint j = 0; j < G_N_ELEMENTS (names); j++)
        if (names[j] != NULL)
          planner_name_index_add (self->names, names[j], self->organisations->len);
      for (guint j = 0; aliases[j] != NULL; j++)
        planner_name_index_add (self->names, aliases[j], self->organisations->len);
      g_ptr_array_add (self->organisations, g_strdup (planner_record_get_id (organisation)));
    }
}

static char *
make_entry_key (const char *person, const char *organisation_name, const char *nature)
{
  g_autofree char *words = make_key (organisation_name, nature, NULL);

  return g_strconcat (person, PART, words, NULL);
}

static void
read_entries (PlannerRegisterTable *self)
{
  GListModel *interests = planner_plan_get_records (self->plan, PLANNER_KIND_INTEREST);

  for (guint i = 0; i < g_list_model_get_n_items (interests); i++)
    {
      g_autoptr (PlannerRecord) interest = g_list_model_get_item (interests, i);
      const char *person = planner_record_get (interest, PLANNER_INTEREST_PERSON);

      if (person != NULL)
        g_hash_table_insert (self->entries,
                             make_entry_key (person, planner_record_get (interest, PLANNER_INTEREST_ORGANISATION_NAME),
                                             planner_record_get (interest, PLANNER_INTEREST_NATURE)),
                             g_strdup (planner_record_get_id (interest)));
    }
}

PlannerRegisterTable *
planner_register_table_new (PlannerPlan *plan, const int *columns, guint n_columns)
{
  PlannerRegisterTable *self;
  gboolean has_names = FALSE;

  for (guint i = 0; i < n_columns; i++)
    has_names = has_names || columns[i] <= PLANNER_REGISTER_FORENAME;
  if (!has_names)
    return NULL;
  self = g_new0 (PlannerRegisterTable, 1);
  self->plan = g_object_ref (plan);
  self->columns = g_array_new (FALSE, FALSE, sizeof (int));
  g_array_append_vals (self->columns, columns, n_columns);
  self->people = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  self->entries = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  self->names = planner_name_index_new ();
  self->organisations = g_ptr_array_new_with_free_func (g_free);
  read_people (self);
  read_organisations (self);
  read_entries (self);
  return self;
}

void
planner_register_table_free (PlannerRegisterTable *self)
{
  for (guint i = 0; i < G_N_ELEMENTS (self->above); i++)
    g_free (self->above[i]);
  g_free (self->position);
  g_free (self->declared_on);
  g_ptr_array_unref (self->organisations);
  planner_name_index_free (self->names);
  g_hash_table_unref (self->entries);
  g_hash_table_unref (self->people);
  g_array_unref (self->columns);
  g_object_unref (self->plan);
  g_free (self);
}

/* Rows */

/* The place of the cell that is @column; %NULL where the row or the table has none. */
static char **
get_cell (PlannerRegisterTable *self, const GPtrArray *cells, int column)
{
  for (guint i = 0; i < self->columns->len && i < cells->len; i++)
    if (g_array_index (self->columns, int, i) == column)
      return (char **) &cells->pdata[i];
  return NULL;
}

static const char *
get_text (PlannerRegisterTable *self, const GPtrArray *cells, int column)
{
  char **cell = get_cell (self, cells, column);

  return cell != NULL ? *cell : "";
}

static const char *
get_field_text (PlannerRegisterTable *self, const GPtrArray *cells, PlannerField field)
{
  return get_text (self, cells, (int) PLANNER_FIELD_INDEX (field));
}

static gboolean
is_unknown (const char *cell)
{
  g_autofree char *text = g_ascii_strdown (cell, -1);

  g_strstrip (text);
  return g_str_equal (text, "tbc") || g_str_equal (text, "to be confirmed") || text[0] == '\0';
}

static void
strip_cells (GPtrArray *cells)
{
  for (guint i = 0; i < cells->len; i++)
    {
      g_strstrip (cells->pdata[i]);
      if (is_unknown (cells->pdata[i]))
        ((char *) cells->pdata[i])[0] = '\0';
    }
}

static gboolean
has_name (PlannerRegisterTable *self, const GPtrArray *cells)
{
  for (int column = PLANNER_REGISTER_NAME; column <= PLANNER_REGISTER_FORENAME; column++)
    if (get_text (self, cells, column)[0] != '\0')
      return TRUE;
  return FALSE;
}

static void
append_cells (GPtrArray *above, const GPtrArray *cells)
{
  for (guint i = 0; i < cells->len && i < above->len; i++)
    {
      const char *cell = cells->pdata[i];
      char *before = above->pdata[i];

      if (cell[0] == '\0')
        continue;
      above->pdata[i] = before[0] != '\0' ? g_strconcat (before, "\n", cell, NULL) : g_strdup (cell);
      g_free (before);
    }
}

static void
remember (PlannerRegisterTable *self, const GPtrArray *cells)
{
  for (guint i = 0; i < G_N_ELEMENTS (self->above); i++)
    g_set_str (&self->above[i], get_text (self, cells, PLANNER_REGISTER_FORENAME - (int) i));
  g_set_str (&self->position, get_field_text (self, cells, PLANNER_INTEREST_POSITION));
  g_set_str (&self->declared_on, get_field_text (self, cells, PLANNER_INTEREST_DECLARED_ON));
}

static void
fill_cell (PlannerRegisterTable *self, GPtrArray *cells, int column, const char *text)
{
  char **cell = get_cell (self, cells, column);

  if (cell != NULL && (*cell)[0] == '\0' && text != NULL)
    g_set_str (cell, text);
}

gboolean
planner_register_table_carries_on (PlannerRegisterTable *self, GPtrArray *above, GPtrArray *cells)
{
  strip_cells (cells);
  if (has_name (self, cells))
    {
      remember (self, cells);
      return FALSE;
    }
  if (above != NULL && get_field_text (self, cells, PLANNER_INTEREST_DECLARED_AS)[0] == '\0'
      && get_field_text (self, cells, PLANNER_INTEREST_TYPE)[0] == '\0'
      && (get_field_text (self, cells, PLANNER_INTEREST_ORGANISATION_NAME)[0] == '\0'
          || get_field_text (self, cells, PLANNER_INTEREST_NATURE)[0] == '\0'))
    {
      append_cells (above, cells);
      return TRUE;
    }
  for (guint i = 0; i < G_N_ELEMENTS (self->above); i++)
    fill_cell (self, cells, PLANNER_REGISTER_FORENAME - (int) i, self->above[i]);
  fill_cell (self, cells, (int) PLANNER_FIELD_INDEX (PLANNER_INTEREST_POSITION), self->position);
  fill_cell (self, cells, (int) PLANNER_FIELD_INDEX (PLANNER_INTEREST_DECLARED_ON), self->declared_on);
  return FALSE;
}

/* The person */

static gboolean
is_title (const char *word)
{
  static const char *const titles[] = { "dr", "mr", "mrs", "ms", "miss", "cllr", "councillor", "prof", "professor", "sir", "dame",
                                        "lord", "lady", "baroness", "rev", NULL };
  g_autofree char *lower = g_ascii_strdown (word, -1);

  g_strdelimit (lower, ".", '\0');
  return g_strv_contains (titles, lower);
}

/* Forename and surname out of a forename that may begin with a title, and a name in one cell. */
static void
split_name (PlannerRegisterTable *self, const GPtrArray *cells, char **title, char **forename, char **surname)
{
  const char *whole = get_text (self, cells, PLANNER_REGISTER_NAME);
  g_autofree char *text = whole[0] != '\0' ? g_strdup (whole) :
                                             g_strdup_printf ("%s %s", get_text (self, cells, PLANNER_REGISTER_FORENAME),
                                                              get_text (self, cells, PLANNER_REGISTER_SURNAME));
  char *at = g_strstrip (text);
  char *space = strchr (at, ' ');
  char *last;

  *title = NULL;
  if (space != NULL)
    {
      g_autofree char *first = g_strndup (at, (gsize) (space - at));

      if (is_title (first))
        {
          *title = g_steal_pointer (&first);
          at = g_strchug (space);
        }
    }
  *surname = g_strdup (get_text (self, cells, PLANNER_REGISTER_SURNAME));
  if ((*surname)[0] == '\0' && (last = strrchr (at, ' ')) != NULL)
    g_set_str (surname, last + 1);
  *forename = g_str_has_suffix (at, *surname) ? g_strndup (at, strlen (at) - strlen (*surname)) : g_strdup (at);
  g_strstrip (*forename);
}

/* Somebody whom only the register knows. */
static char *
add_person (PlannerRegisterTable *self, PlannerImportTarget *target, const char *title, const char *forename, const char *surname,
            GError **error)
{
  g_autoptr (PlannerJsonRecord) person = planner_json_record_new (PLANNER_KIND_PERSON);

  person->id = planner_id_new ();
  planner_register_set_value (person, PLANNER_PERSON_TITLE, title);
  planner_register_set_value (person, PLANNER_PERSON_FORENAME, forename);
  planner_register_set_value (person, PLANNER_PERSON_SURNAME, surname);
  planner_import_target_take_id (target, PLANNER_KIND_PERSON, person->id);
  if (!planner_import_target_put (target, person, error))
    return NULL;
  note_person (self, forename, surname, person->id);
  return g_strdup (person->id);
}

/* The entry is kept, and the name beside it until somebody says who it is. */
static void
keep_name (PlannerJsonRecord *record, const char *forename, const char *surname, const char *reason)
{
  g_autofree char *name = g_strdup_printf ("%s %s", forename, surname);
  PlannerJsonBad bad = { PLANNER_INTEREST_PERSON, NULL, g_strdup (reason) };
  GString *json = g_string_new (NULL);

  planner_json_append_string (json, name);
  bad.json = g_string_free (json, FALSE);
  record->present |= G_GUINT64_CONSTANT (1) << PLANNER_FIELD_INDEX (PLANNER_INTEREST_PERSON);
  g_array_append_val (record->bad, bad);
}

static gboolean
complete_person (PlannerRegisterTable *self, const GPtrArray *cells, PlannerJsonRecord *record, PlannerImportTarget *target,
                 GError **error)
{
  g_autofree char *title = NULL;
  g_autofree char *forename = NULL;
  g_autofree char *surname = NULL;
  g_autofree char *key = NULL;
  g_autofree char *made = NULL;
  g_autoptr (GError) refusal = NULL;
  const char *id;

  split_name (self, cells, &title, &forename, &surname);
  if (forename[0] == '\0' && surname[0] == '\0')
    return TRUE;
  if (!planner_value_check (PLANNER_PERSON_FORENAME, forename[0] != '\0' ? forename : NULL, &refusal)
      || !planner_value_check (PLANNER_PERSON_SURNAME, surname[0] != '\0' ? surname : NULL, &refusal))
    {
      keep_name (record, forename, surname, refusal->message);
      return TRUE;
    }
  key = make_key (forename, surname, NULL);
  id = g_hash_table_lookup (self->people, key);
  if (id == NULL)
    {
      id = made = add_person (self, target, title, forename, surname, error);
      if (made == NULL)
        return FALSE;
    }
  if (id[0] == '\0')
    keep_name (record, forename, surname, _("Two people have this name. Choose whose interest it is."));
  else
    planner_register_set_value (record, PLANNER_INTEREST_PERSON, id);
  return TRUE;
}

/* A day later than the plan has for the entry is that of a confirmation: the first declaration is kept, by which it was late or not. */
static void
keep_first_declaration (PlannerRegisterTable *self, PlannerJsonRecord *record, const char *id)
{
  PlannerRecord *interest = planner_plan_lookup (self->plan, PLANNER_KIND_INTEREST, id);
  const char *known = interest != NULL ? planner_record_get (interest, PLANNER_INTEREST_DECLARED_ON) : NULL;
  const char *read = planner_register_get_value (record, PLANNER_INTEREST_DECLARED_ON);

  if (known != NULL && read != NULL && strcmp (read, known) > 0
      && planner_record_get (interest, PLANNER_INTEREST_FIRST_DECLARED_ON) == NULL
      && planner_register_get_value (record, PLANNER_INTEREST_FIRST_DECLARED_ON) == NULL)
    planner_register_set_value (record, PLANNER_INTEREST_FIRST_DECLARED_ON, known);
}

/* All */

gboolean
planner_register_table_complete (PlannerRegisterTable *self, const GPtrArray *cells, PlannerJsonRecord *record,
                                 PlannerImportTarget *target, char **id, GError **error)
{
  const char *person;

  *id = NULL;
  if (!complete_person (self, cells, record, target, error))
    return FALSE;
  planner_register_complete_organisation (record, self->names, self->organisations);
  planner_register_complete_type (record, self->plan);
  planner_register_complete_through (record);
  planner_table_leave_unknown (record);
  person = planner_register_get_value (record, PLANNER_INTEREST_PERSON);
  if (person != NULL)
    {
      g_autofree char *key = make_entry_key (person, planner_register_get_value (record, PLANNER_INTEREST_ORGANISATION_NAME),
                                             planner_register_get_value (record, PLANNER_INTEREST_NATURE));

      *id = g_strdup (g_hash_table_lookup (self->entries, key));
      keep_first_declaration (self, record, *id);
    }
  return TRUE;
}
