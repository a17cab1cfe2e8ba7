/* planner-interests-room-look.c: what stands in the cells of the register of interests
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include <glib/gi18n.h>

#include "rooms/interests/planner-interests-room-private.h"

static gboolean
is_nil_return (PlannerRecord *interest)
{
  return planner_record_get_flag (interest, PLANNER_INTEREST_NIL_RETURN);
}

/* That of the directory, or else in the words of the form. */
static char *
dup_organisation (PlannerInterestsRoom *self, PlannerRecord *interest)
{
  const char *declared = planner_record_get (interest, PLANNER_INTEREST_ORGANISATION_NAME);

  if (planner_record_get (interest, PLANNER_INTEREST_ORGANISATION) != NULL)
    return planner_plan_dup_display (self->plan, interest, PLANNER_INTEREST_ORGANISATION);
  return declared != NULL ? g_strdup (declared) : NULL;
}

static void
look_at_organisation (PlannerInterestsRoom *self, PlannerRecord *interest, PlannerCellLook *look)
{
  char *name = dup_organisation (self, interest);

  g_free (look->text);
  look->dim = name == NULL;
  look->text = name != NULL ? name : g_strdup (is_nil_return (interest) ? _("Nil return") : _("No organisation"));
  if (planner_interest_is_sensitive (interest))
    {
      look->mark = "changes-prevent-symbolic";
      look->mark_words = g_strdup (_("Sensitive: its details are not published"));
    }
}

static void
look_at_nature (PlannerInterestsRoom *self, PlannerRecord *interest, PlannerCellLook *look)
{
  const char *through = planner_record_get (interest, PLANNER_INTEREST_THROUGH);
  char *both;

  if (is_nil_return (interest) && (look->text == NULL || *look->text == '\0')
      && planner_record_table_shows (self->table, PLANNER_INTEREST_NATURE))
    {
      g_set_str (&look->text, _("Nothing to declare"));
      look->dim = TRUE;
    }
  if (through == NULL)
    return;
  /* Translators: the nature of an indirect interest, and whose it is */
  both = g_strdup_printf (_("%s (through: %s)"), look->text != NULL ? look->text : "", through);
  g_free (look->text);
  look->text = both;
}

/* Beneath the organisation it is said only where no heading says it. */
static void
look_at_person (PlannerInterestsRoom *self, PlannerCellLook *look)
{
  gboolean is_beneath = !planner_record_table_shows (self->table, PLANNER_INTEREST_PERSON);
  gboolean is_heading = self->grouping == PLANNER_INTERESTS_BY_PERSON;

  look->dim = is_beneath || is_heading;
  if (is_beneath && is_heading)
    g_clear_pointer (&look->text, g_free);
}

static void
look_at_standing (PlannerInterestsRoom *self, PlannerRecord *interest, PlannerCellLook *look)
{
  PlannerInterestStanding standing = planner_interest_standings_get (self->standings, interest);

  look->text = planner_interest_standing_dup_words (standing);
  look->style = planner_interest_standing_get_style (standing);
}

void
planner_interests_room_look (PlannerOutlineRow *row, PlannerField field, PlannerCellLook *look, gpointer data)
{
  PlannerInterestsRoom *self = data;
  PlannerRecord *interest = planner_outline_row_get_record (row);

  if (interest == NULL)
    look->reaches = field == PLANNER_INTEREST_ORGANISATION;
  else if (field == PLANNER_INTEREST_ORGANISATION)
    look_at_organisation (self, interest, look);
  else if (field == PLANNER_INTEREST_NATURE)
    look_at_nature (self, interest, look);
  else if (field == PLANNER_INTEREST_PERSON)
    look_at_person (self, look);
  else if (field == PLANNER_INTEREST_TYPE)
    look->dim = !planner_record_table_shows (self->table, field);
  else if (field == PLANNER_INTERESTS_STANDING)
    look_at_standing (self, interest, look);
  else if (field == PLANNER_INTERESTS_PUBLISHED)
    look->text = planner_interest_standings_dup_published (self->standings, interest);
}

/* "Ngozi Adeyemi-Clarke, Harbour Street Surgery, GP partner, financial, current" */
char *
planner_interests_room_dup_sentence (PlannerOutlineRow *row, gpointer data)
{
  PlannerInterestsRoom *self = data;
  PlannerRecord *interest = planner_outline_row_get_record (row);
  guint n_below = planner_outline_row_get_n_below (row);
  const char *nature;
  g_autoptr (GString) sentence = NULL;
  g_autofree char *person = NULL;
  g_autofree char *organisation = NULL;

  if (interest == NULL)
    return g_strdup_printf (ngettext ("%s, heading, %u declaration", "%s, heading, %u declarations", n_below),
                            planner_outline_row_get_title (row), n_below);
  person = planner_plan_dup_display (self->plan, interest, PLANNER_INTEREST_PERSON);
  organisation = dup_organisation (self, interest);
  nature = planner_record_get (interest, PLANNER_INTEREST_NATURE);
  sentence = g_string_new (person);
  if (is_nil_return (interest))
    g_string_append_printf (sentence, ", %s", _("Nil return"));
  if (organisation != NULL)
    g_string_append_printf (sentence, ", %s", organisation);
  if (nature != NULL)
    g_string_append_printf (sentence, ", %s", nature);
  if (planner_record_get (interest, PLANNER_INTEREST_TYPE) != NULL)
    {
      g_autofree char *type = planner_plan_dup_display (self->plan, interest, PLANNER_INTEREST_TYPE);

      g_string_append_printf (sentence, ", %s", type);
    }
  g_string_append_printf (
    sentence, ", %s",
    planner_interest_standing_get_word (planner_interest_standings_get (self->standings, interest)));
  if (planner_interest_is_sensitive (interest))
    g_string_append_printf (sentence, ", %s", _("Sensitive"));
  return g_string_free_and_steal (g_steal_pointer (&sentence));
}
