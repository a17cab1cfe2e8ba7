/* planner-touches.c: what touches an organisation without pointing at it
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "planner-touches.h"

#include <glib/gi18n.h>

#include "core/rules/planner-name-index.h"
#include "planner-find.h"
#include "planner-meetings.h"

/* By one of its names; of more nobody wants to read. */
#define MAX_FOUND 200

/* What can touch an organisation, where it says so itself, and which of its texts are read. */
static const struct
{
  PlannerKind kind;
  PlannerField points;
  PlannerField texts[4]; /* ends with PLANNER_FIELD_NONE */
} kinds[] = {
  { PLANNER_KIND_MILESTONE, PLANNER_MILESTONE_ORGANISATIONS, { PLANNER_MILESTONE_TITLE } },
  { PLANNER_KIND_INTEREST, PLANNER_INTEREST_ORGANISATION, { PLANNER_INTEREST_ORGANISATION_NAME } },
  { PLANNER_KIND_AGENDA_ITEM,
    PLANNER_AGENDA_ITEM_ORGANISATIONS,
    { PLANNER_AGENDA_ITEM_TITLE, PLANNER_AGENDA_ITEM_PAPER, PLANNER_AGENDA_ITEM_SUMMARY } },
};

typedef struct
{
  PlannerPlan *plan;
  PlannerRecord *organisation;
  PlannerNameIndex *index; /* of all organisations, by their place among them */
  guint place;             /* of this one */
  GHashTable *seen;        /* records */
  GPtrArray *touches;
} Search;

static void
touch_free (gpointer data)
{
  PlannerTouch *touch = data;

  g_object_unref (touch->record);
  g_free (touch->why);
  g_free (touch);
}

static void
add (Search *search, PlannerRecord *record, const char *why)
{
  PlannerTouch *touch;

  if (!g_hash_table_add (search->seen, record))
    return;
  touch = g_new (PlannerTouch, 1);
  touch->record = g_object_ref (record);
  touch->why = g_strdup (why);
  g_ptr_array_add (search->touches, touch);
}

/* Names */

static GStrv
dup_names (PlannerRecord *organisation)
{
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_auto (GStrv) aliases = planner_record_dup_list (organisation, PLANNER_ORGANISATION_ALIASES);
  const char *name = planner_record_get (organisation, PLANNER_ORGANISATION_NAME);
  const char *short_name = planner_record_get (organisation, PLANNER_ORGANISATION_SHORT_NAME);

  if (name != NULL)
    g_strv_builder_add (builder, name);
  if (short_name != NULL)
    g_strv_builder_add (builder, short_name);
  g_strv_builder_addv (builder, (const char **) aliases);
  return g_strv_builder_end (builder);
}

/* All are in it, so that a body whose name begins with another's is not taken for the other. */
static void
read_names (Search *search)
{
  GListModel *organisations = planner_plan_get_records (search->plan, PLANNER_KIND_ORGANISATION);

  for (guint i = 0; i < g_list_model_get_n_items (organisations); i++)
    {
      g_autoptr (PlannerRecord) organisation = g_list_model_get_item (organisations, i);
      g_auto (GStrv) names = dup_names (organisation);

      if (organisation == search->organisation)
        search->place = i;
      for (guint j = 0; names[j] != NULL; j++)
        planner_name_index_add (search->index, names[j], i);
    }
}

typedef struct
{
  guint place;
  gboolean found;
} Looking;

static void
found_cb (guint owner, gsize start, gsize end, gpointer data)
{
  Looking *looking = data;

  looking->found = looking->found || owner == looking->place;
}

static gboolean
is_named (Search *search, PlannerRecord *record, const PlannerField *texts)
{
  Looking looking = { search->place, FALSE };

  for (; *texts != PLANNER_FIELD_NONE && !looking.found; texts++)
    if (planner_record_get (record, *texts) != NULL)
      planner_name_index_find (search->index, planner_record_get (record, *texts), found_cb, &looking);
  return looking.found;
}

/* What says of which organisation it is needs no reading. */
static void
find_named (Search *search, guint i)
{
  g_auto (GStrv) names = dup_names (search->organisation);
  const char *why = kinds[i].kind == PLANNER_KIND_INTEREST ? _("Declared under this name") : _("Named in its text");

  for (guint j = 0; names[j] != NULL; j++)
    {
      g_autoptr (GPtrArray) found = planner_plan_find (search->plan, names[j], kinds[i].kind, MAX_FOUND, NULL);

      for (guint k = 0; found != NULL && k < found->len; k++)
        if ((kinds[i].kind != PLANNER_KIND_INTEREST || planner_record_get (found->pdata[k], kinds[i].points) == NULL)
            && is_named (search, found->pdata[k], kinds[i].texts))
          add (search, found->pdata[k], why);
    }
}

/* The family */

/* What it is part of, and what is part of it. Elements #PlannerRecord. */
static GPtrArray *
list_family (Search *search)
{
  GPtrArray *family = planner_plan_list_of (search->plan, PLANNER_KIND_ORGANISATION, PLANNER_ORGANISATION_PART_OF,
                                            planner_record_get_id (search->organisation));
  PlannerRecord *whole = planner_plan_lookup (search->plan, PLANNER_KIND_ORGANISATION,
                                              planner_record_get (search->organisation, PLANNER_ORGANISATION_PART_OF));

  if (whole != NULL)
    g_ptr_array_insert (family, 0, g_object_ref (whole));
  return family;
}

static void
find_pointing (Search *search, guint i, PlannerRecord *relative)
{
  g_autoptr (GArray) references
    = planner_plan_list_references (search->plan, PLANNER_KIND_ORGANISATION, planner_record_get_id (relative));
  g_autofree char *title = planner_record_dup_title (relative);
  /* Translators: %s is an organisation that another is part of, or that is part of it */
  g_autofree char *why = g_strdup_printf (_("Through %s"), title);

  for (guint j = 0; j < references->len; j++)
    {
      const PlannerReference *reference = &g_array_index (references, PlannerReference, j);
      PlannerRecord *record = planner_plan_lookup (search->plan, reference->kind, reference->id);

      if (reference->field == kinds[i].points && record != NULL)
        add (search, record, why);
    }
}

/* What points at it is shown as that. */
static void
leave_out_pointing (Search *search)
{
  g_autoptr (GArray) references
    = planner_plan_list_references (search->plan, PLANNER_KIND_ORGANISATION, planner_record_get_id (search->organisation));

  for (guint i = 0; i < references->len; i++)
    {
      const PlannerReference *reference = &g_array_index (references, PlannerReference, i);
      PlannerRecord *record = planner_plan_lookup (search->plan, reference->kind, reference->id);

      if (record != NULL)
        g_hash_table_add (search->seen, record);
    }
}

GPtrArray *
planner_plan_list_touches (PlannerPlan *plan, PlannerRecord *organisation)
{
  Search search = { plan, organisation };
  g_autoptr (PlannerNameIndex) index = NULL;
  g_autoptr (GHashTable) seen = NULL;
  g_autoptr (GPtrArray) family = NULL;

  g_return_val_if_fail (PLANNER_IS_PLAN (plan) && PLANNER_IS_RECORD (organisation), NULL);

  search.index = index = planner_name_index_new ();
  search.seen = seen = g_hash_table_new (NULL, NULL);
  search.touches = g_ptr_array_new_with_free_func (touch_free);
  read_names (&search);
  leave_out_pointing (&search);
  family = list_family (&search);
  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    {
      find_named (&search, i);
      for (guint j = 0; j < family->len; j++)
        find_pointing (&search, i, family->pdata[j]);
    }
  return search.touches;
}
