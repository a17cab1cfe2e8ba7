/* planner-interests-room-table.c: the register of interests as a table
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include <glib/gi18n.h>

#include "rooms/interests/planner-interests-room-private.h"

static const PlannerTableColumn columns[] = {
  { .field = PLANNER_INTEREST_ORGANISATION, .width = 144, .narrow = TRUE, .narrow_width = PLANNER_TABLE_FILLS },
  { .field = PLANNER_INTEREST_NATURE, .beneath = TRUE },
  { .field = PLANNER_INTEREST_PERSON, .width = 124, .beneath = TRUE },
  { .field = PLANNER_INTEREST_TYPE, .width = 98, .beneath = TRUE },
  { .field = PLANNER_INTERESTS_STANDING, .width = 100, .narrow = TRUE, .title = N_("State"), .name = "state" },
  { .field = PLANNER_INTEREST_DECLARED_ON, .width = 96, .title = N_("Declared") },
  { .field = PLANNER_INTERESTS_PUBLISHED, .width = 92, .title = N_("Published"), .name = "published" },
  { .field = PLANNER_INTEREST_POSITION, .width = 150, .hidden = TRUE },
  { .field = PLANNER_INTEREST_FIRST_DECLARED_ON, .width = 110, .hidden = TRUE },
  { .field = PLANNER_INTEREST_FROM, .width = 104, .hidden = TRUE },
  { .field = PLANNER_INTEREST_TO, .width = 104, .hidden = TRUE },
  { .field = PLANNER_INTEREST_MITIGATION, .width = 200, .hidden = TRUE },
  { .field = PLANNER_INTEREST_SENSITIVE, .width = 80, .hidden = TRUE },
  { .field = PLANNER_INTEREST_CONSENT, .width = 80, .hidden = TRUE },
  { .field = PLANNER_INTEREST_NIL_RETURN, .width = 80, .hidden = TRUE },
  { .field = PLANNER_INTEREST_ORGANISATION_NAME, .width = 150, .hidden = TRUE },
  { .field = PLANNER_INTEREST_DECLARED_AS, .width = 130, .hidden = TRUE },
  { .field = PLANNER_INTEREST_THROUGH, .width = 130, .hidden = TRUE },
  { .field = PLANNER_INTEREST_PRIVATE, .width = 80, .hidden = TRUE },
  { .field = PLANNER_INTEREST_NOTES, .width = 200, .hidden = TRUE },
};

static char *
dup_key (PlannerRecord *interest, PlannerField field, gpointer data)
{
  PlannerInterestsRoom *self = data;
  g_autofree char *words = NULL;

  if (field == PLANNER_INTERESTS_STANDING)
    return g_strdup_printf ("%d", planner_interest_standings_get (self->standings, interest));
  if (field == PLANNER_INTERESTS_PUBLISHED)
    return planner_interest_standings_dup_published (self->standings, interest);
  if (field != PLANNER_INTEREST_ORGANISATION)
    return NULL;
  if (planner_record_get (interest, PLANNER_INTEREST_ORGANISATION) != NULL)
    words = planner_plan_dup_display (self->plan, interest, PLANNER_INTEREST_ORGANISATION);
  else
    words = g_strdup (planner_record_get (interest, PLANNER_INTEREST_ORGANISATION_NAME));
  return words != NULL ? g_utf8_collate_key (words, -1) : NULL;
}

/* Without signs, and the organisation of the form where the directory has none: as a register has them. */
static char *
dup_copy (PlannerRecord *interest, PlannerField field, gpointer data)
{
  PlannerInterestsRoom *self = data;

  if (field == PLANNER_INTERESTS_STANDING)
    return g_strdup (planner_interest_standing_get_word (planner_interest_standings_get (self->standings, interest)));
  if (field == PLANNER_INTEREST_ORGANISATION && planner_record_get (interest, field) == NULL)
    return g_strdup (planner_record_get (interest, PLANNER_INTEREST_ORGANISATION_NAME));
  return NULL;
}

/* A heading of a person or an organisation is that record, but its name is not one field: it is edited in the details. */
PlannerRecordTable *
planner_interests_room_make_table (PlannerInterestsRoom *self)
{
  PlannerOutline *outline = planner_tree_room_get_outline (PLANNER_TREE_ROOM (self));
  PlannerRecordTable *table
      = PLANNER_RECORD_TABLE (planner_record_table_new (outline, "interests", columns, G_N_ELEMENTS (columns)));

  planner_record_table_set_functions (table, planner_interests_room_look, NULL, planner_interests_room_dup_sentence, self);
  planner_record_table_set_editors (table, NULL, dup_copy, self);
  planner_record_table_set_sortable (table, dup_key, NULL);
  planner_record_table_set_menu (table, planner_interests_room_menu_new, self);
  gtk_accessible_update_property (GTK_ACCESSIBLE (planner_record_table_get_view (table)),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, _("Register of interests"), -1);
  return table;
}
