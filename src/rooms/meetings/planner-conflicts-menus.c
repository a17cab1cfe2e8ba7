/* planner-conflicts-menus.c: what can be done about a row of the conflicts of a meeting
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "rooms/meetings/planner-conflicts-menus.h"

#include <glib/gi18n.h>

/* A button of a menu whose action takes @target, with the key that does the same. */
static void
add (GMenu *menu, const char *label, const char *action, const char *target, const char *accel)
{
  g_autoptr (GMenuItem) item = g_menu_item_new (label, NULL);

  if (target != NULL)
    g_menu_item_set_action_and_target (item, action, "s", target);
  else
    g_menu_item_set_action_and_target (item, action, NULL);
  if (accel != NULL)
    g_menu_item_set_attribute (item, "accel", "s", accel);
  g_menu_append_item (menu, item);
}

static void
add_section (GMenu *menu, const char *title, GMenu *section)
{
  if (g_menu_model_get_n_items (G_MENU_MODEL (section)) > 0)
    g_menu_append_section (menu, title, G_MENU_MODEL (section));
  g_object_unref (section);
}

static GMenu *
make_handlings (const PlannerConflictsFacts *facts)
{
  GMenu *menu = g_menu_new ();

  for (guint handling = PLANNER_HANDLING_NOTED; handling <= PLANNER_HANDLING_PAPERS_WITHHELD; handling++)
    {
      const char *name = planner_handling_to_string ((PlannerHandling) handling);
      g_autofree char *words = planner_value_to_display (PLANNER_RULING_HANDLING, name);

      if (handling != facts->handling)
        add (menu, words, "line.handle", name, NULL);
    }
  return menu;
}

static char *
dup_confirm_words (const PlannerConflictsFacts *facts)
{
  PlannerHandling handling = facts->handling != PLANNER_HANDLING_NONE ? facts->handling : facts->proposed;
  g_autofree char *words = planner_value_to_display (PLANNER_RULING_HANDLING, planner_handling_to_string (handling));

  /* Translators: %s is how an interest is dealt with, such as “Withdraws” */
  return g_strdup_printf (_("_Confirm “%s”"), words);
}

static GMenuModel *
make_hit_menu (const PlannerConflictsFacts *facts)
{
  GMenu *menu = g_menu_new ();
  GMenu *rule = g_menu_new ();
  GMenu *none = g_menu_new ();
  GMenu *show = g_menu_new ();
  g_autofree char *confirm = dup_confirm_words (facts);

  if (facts->ruled != PLANNER_RULED_CONFIRMED)
    add (rule, confirm, "line.confirm", NULL, "<Control>Return");
  add_section (menu, NULL, rule);
  add_section (menu, _("Handle Otherwise"), make_handlings (facts));
  if (facts->ruled != PLANNER_RULED_DISMISSED)
    add (none, _("_Dismiss…"), "line.dismiss", NULL, "Delete");
  if (facts->is_declared_at_meeting)
    add (none, _("_Take Back Declaration"), "line.take-back", NULL, NULL);
  else if (facts->ruling != NULL)
    add (none, _("_Take Back Ruling"), "line.take-back", NULL, NULL);
  add_section (menu, NULL, none);
  if (facts->interest != NULL)
    add (show, _("Show _Interest"), "line.show-interest", NULL, NULL);
  add (show, _("Show _Person"), "line.show-person", NULL, NULL);
  add_section (menu, NULL, show);
  return G_MENU_MODEL (menu);
}

static GMenuModel *
make_chair_menu (const PlannerConflictsFacts *facts)
{
  GMenu *menu = g_menu_new ();
  GMenu *people = g_menu_new ();
  GMenu *nobody = g_menu_new ();

  for (guint i = 0; i < facts->offered->len; i++)
    {
      PlannerRecord *person = facts->offered->pdata[i];
      g_autofree char *name = planner_record_dup_title (person);
      g_auto (GStrv) parts = g_strsplit (name, "_", -1);
      g_autofree char *label = g_strjoinv ("__", parts);

      if (person != facts->alternate)
        add (people, label, "line.pass-chair", planner_record_get_id (person), NULL);
    }
  add_section (menu, _("Takes the Chair"), people);
  if (facts->alternate != NULL)
    add (nobody, _("_Nobody Yet"), "line.pass-chair", "", NULL);
  add_section (menu, NULL, nobody);
  return G_MENU_MODEL (menu);
}

GMenuModel *
planner_conflicts_menu_new (const PlannerConflictsFacts *facts)
{
  return facts->type == PLANNER_CONFLICTS_HIT     ? make_hit_menu (facts)
         : facts->type == PLANNER_CONFLICTS_CHAIR ? make_chair_menu (facts)
                                                  : NULL;
}
