/* planner-kinds.c: the table of kinds and fields, and finding things in it
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "planner-kinds.h"

#include <glib/gi18n.h>
#include <string.h>

#include "planner-choices.h"

/* What the flags are called in planner-kinds.def. */
enum
{
  PERSONAL = PLANNER_FIELD_PERSONAL,
  SEARCHABLE = PLANNER_FIELD_SEARCHABLE,
  TREE = PLANNER_FIELD_TREE,
  TITLE = PLANNER_FIELD_TITLE,
  ACYCLIC = PLANNER_FIELD_ACYCLIC,
};

#define KIND(KIND, ...) static const PlannerFieldInfo KIND##_fields[] = {
#define FIELD(KIND, FIELD, NAME, TYPE, TARGET, CHOICES, FLAGS, SINCE, LABEL, HELP) \
  {                                                                                \
    .field = PLANNER_##KIND##_##FIELD,                                             \
    .kind = PLANNER_KIND_##KIND,                                                   \
    .name = #NAME,                                                                 \
    .type = PLANNER_TYPE_##TYPE,                                                   \
    .target = PLANNER_KIND_##TARGET,                                               \
    .choices = CHOICES,                                                            \
    .flags = (PlannerFieldFlags) (FLAGS),                                          \
    .since = SINCE,                                                                \
    .label = LABEL,                                                                \
    .help = HELP,                                                                  \
  },
#define END(KIND) \
  }               \
  ;
#include "planner-kinds.def"
#undef KIND
#undef FIELD
#undef END

/* The tree field is a sum: the one field that has the flag, and nothing for every other. */
static const PlannerKindInfo kinds[] = {
#define KIND(KIND, CODE, NAME, LABEL, PLURAL, SINCE) \
  {                                                  \
    .kind = PLANNER_KIND_##KIND,                     \
    .code = CODE,                                    \
    .name = #NAME,                                   \
    .label = LABEL,                                  \
    .plural = PLURAL,                                \
    .since = SINCE,                                  \
    .fields = KIND##_fields,                         \
    .n_fields = G_N_ELEMENTS (KIND##_fields),        \
    .tree = (PlannerField) (0
#define FIELD(KIND, FIELD, NAME, TYPE, TARGET, CHOICES, FLAGS, ...) \
  +(((FLAGS) & PLANNER_FIELD_TREE) ? PLANNER_##KIND##_##FIELD : 0)
#define END(KIND) \
  )               \
  }               \
  ,
#include "planner-kinds.def"
#undef KIND
#undef FIELD
#undef END
};

G_STATIC_ASSERT (G_N_ELEMENTS (kinds) == PLANNER_N_KINDS);

typedef struct
{
  GHashTable *kinds;                   /* name → PlannerKindInfo */
  GHashTable *fields[PLANNER_N_KINDS]; /* name → PlannerFieldInfo */
} Names;

static Names *
names_new (void)
{
  Names *names = g_new0 (Names, 1);

  names->kinds = g_hash_table_new (g_str_hash, g_str_equal);
  for (gsize i = 0; i < G_N_ELEMENTS (kinds); i++)
    {
      g_hash_table_insert (names->kinds, (gpointer) kinds[i].name, (gpointer) &kinds[i]);
      names->fields[i] = g_hash_table_new (g_str_hash, g_str_equal);
      for (guint j = 0; j < kinds[i].n_fields; j++)
        g_hash_table_insert (names->fields[i], (gpointer) kinds[i].fields[j].name,
                             (gpointer) &kinds[i].fields[j]);
    }
  return names;
}

/* Made at the first look-up and kept as long as the process, like the table itself. */
static const Names *
get_names (void)
{
  static Names *names = NULL;

  if (g_once_init_enter (&names))
    g_once_init_leave (&names, names_new ());
  return names;
}

const PlannerKindInfo *
planner_kind_get_info (PlannerKind kind)
{
  g_return_val_if_fail ((guint) kind < PLANNER_N_KINDS, NULL);

  return &kinds[kind];
}

const PlannerFieldInfo *
planner_field_get_info (PlannerField field)
{
  guint kind = (guint) PLANNER_FIELD_KIND (field);
  guint index = PLANNER_FIELD_INDEX (field);

  g_return_val_if_fail (kind < PLANNER_N_KINDS, NULL);
  g_return_val_if_fail (index < kinds[kind].n_fields, NULL);

  return &kinds[kind].fields[index];
}

gboolean
planner_kind_from_name (const char *name, PlannerKind *kind)
{
  const PlannerKindInfo *info;

  g_return_val_if_fail (name != NULL, FALSE);

  info = g_hash_table_lookup (get_names ()->kinds, name);
  if (info == NULL)
    return FALSE;
  if (kind != NULL)
    *kind = info->kind;
  return TRUE;
}

PlannerField
planner_kind_get_field (PlannerKind kind, const char *name)
{
  const PlannerFieldInfo *info;

  g_return_val_if_fail ((guint) kind < PLANNER_N_KINDS, PLANNER_FIELD_NONE);
  g_return_val_if_fail (name != NULL, PLANNER_FIELD_NONE);

  info = g_hash_table_lookup (get_names ()->fields[kind], name);
  return info != NULL ? info->field : PLANNER_FIELD_NONE;
}

gboolean
planner_kind_from_code (guint code, PlannerKind *kind)
{
  g_return_val_if_fail (kind != NULL, FALSE);

  for (guint i = 0; i < PLANNER_N_KINDS; i++)
    if (planner_kind_get_info (i)->code == code)
      {
        *kind = i;
        return TRUE;
      }
  return FALSE;
}

PlannerField
planner_kind_get_private (PlannerKind kind)
{
  return planner_kind_get_field (kind, "private");
}

gboolean
planner_type_is_reference (PlannerType type)
{
  return type == PLANNER_TYPE_REFERENCE || type == PLANNER_TYPE_REFERENCES;
}

gboolean
planner_type_is_list (PlannerType type)
{
  return type == PLANNER_TYPE_TEXTS || type == PLANNER_TYPE_TAGS
         || type == PLANNER_TYPE_REFERENCES;
}

const char *
planner_flag_get_unsaid (PlannerField field)
{
  switch ((int) field)
    {
    case PLANNER_SEAT_VOTES:
      /* Translators: whether who holds a seat may vote follows from the capacity, such as member */
      return N_("By capacity");
    case PLANNER_INTEREST_CONSENT:
      /* Translators: whether somebody consents to the publication of an interest */
      return N_("Not asked");
    default:
      return NULL;
    }
}

const PlannerChoice *
planner_field_get_choice (PlannerField field, const char *name)
{
  const PlannerFieldInfo *info = planner_field_get_info (field);

  g_return_val_if_fail (info != NULL && name != NULL, NULL);

  for (const PlannerChoice *choice = info->choices; choice != NULL && choice->name != NULL; choice++)
    if (strcmp (choice->name, name) == 0)
      return choice;
  return NULL;
}
