/* planner-place.c: a record's place among others, as a person reads it
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "planner-place.h"

#include <glib/gi18n.h>
#include <string.h>

typedef struct
{
  const char *id;
  const char *parent; /* or %NULL */
  char *key;
} Place;

static gboolean
stands_before (PlannerRecord *record, const Place *place)
{
  int order = strcmp (planner_record_get_position (record), place->key);

  return order < 0 || (order == 0 && strcmp (planner_record_get_id (record), place->id) < 0);
}

/* The sibling that it follows, or %NULL. */
static PlannerRecord *
find_before (GListModel *records, const Place *place)
{
  g_autoptr (PlannerRecord) before = NULL;

  for (guint i = 0; i < g_list_model_get_n_items (records); i++)
    {
      g_autoptr (PlannerRecord) record = g_list_model_get_item (records, i);

      if (g_strcmp0 (planner_record_get_parent (record), place->parent) == 0
          && !g_str_equal (planner_record_get_id (record), place->id) && stands_before (record, place))
        g_set_object (&before, record);
    }
  return g_steal_pointer (&before);
}

static char *
describe (const char *parent, const char *before)
{
  if (parent == NULL)
    /* Translators: where a record stands in a list: after another, whose title is %s */
    return before != NULL ? g_strdup_printf (_("After “%s”"), before) : g_strdup (_("First"));
  if (before == NULL)
    /* Translators: where a record stands in a tree; %s is the title of its parent */
    return g_strdup_printf (_("First below “%s”"), parent);
  /* Translators: where a record stands in a tree; the title of its parent, then that of the sibling it follows */
  return g_strdup_printf (_("Below “%s”, after “%s”"), parent, before);
}

char *
planner_plan_dup_place_words (PlannerPlan *plan, PlannerKind kind, const char *id, const char *place)
{
  const char *space;
  g_autofree char *key = NULL;
  g_autofree char *parent = NULL;
  g_autofree char *before = NULL;
  g_autoptr (PlannerRecord) sibling = NULL;

  g_return_val_if_fail (PLANNER_IS_PLAN (plan) && id != NULL, NULL);

  if (place == NULL)
    return g_strdup ("—");
  space = strchr (place, ' ');
  key = g_strndup (place, space != NULL ? (gsize) (space - place) : strlen (place));
  sibling = find_before (planner_plan_get_records (plan, kind), &(Place) { id, space != NULL ? space + 1 : NULL, key });
  before = sibling != NULL ? planner_plan_dup_record_title (plan, sibling) : NULL;
  parent = space != NULL ? planner_plan_dup_reference_title (plan, kind, space + 1) : NULL;
  return describe (parent, before);
}
