/* planner-shortcuts.c: every key of the window, declared once
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "app/planner-shortcuts.h"

#include <glib/gi18n.h>

static const PlannerShortcut shortcuts[] = {
  { N_("Plan"), N_("New plan"), "app.new-plan", { "<Control><Shift>n" } },
  { N_("Plan"), N_("Open a plan"), "app.open", { "<Control>o" } },
  { N_("Plan"), N_("Import"), "win.import", { "<Control>i" } },
  { N_("Plan"), N_("Export"), "win.export", { "<Control>e" } },
  { N_("Plan"), N_("Print the room"), "win.print", { "<Control>p" } },
  { N_("Plan"), N_("Close the window"), "window.close", { "<Control>w" } },
  { N_("Plan"), N_("Quit"), "app.quit", { "<Control>q" } },
  { N_("Edit"), N_("Undo"), "win.undo", { "<Control>z" } },
  { N_("Edit"), N_("Redo"), "win.redo", { "<Control><Shift>z", "<Control>y" } },
  { N_("Edit"), N_("New record in the room"), "win.new-record", { "<Control>n" } },
  { N_("Edit"), N_("History of the record shown"), "win.record-history", { "<Control>h" } },
  { N_("Edit"), N_("Do what the dialog is for"), NULL, { "<Control>Return" } },
  { N_("Getting about"), N_("Find everywhere"), "win.find-everywhere", { "<Control>k" } },
  { N_("Getting about"), N_("Find in the room"), "win.find", { "<Control>f" } },
  { N_("Getting about"), N_("Back to the record shown before"), "win.back", { "<Alt>Left" } },
  { N_("Getting about"), N_("Show or hide the details"), "win.toggle-details", { "F9" } },
  { N_("Getting about"), N_("Next part of the window"), "win.next-part", { "F6" } },
  { N_("Tables"), N_("Edit the cell"), NULL, { "F2", "Return" } },
  { N_("Tables"), N_("While editing: on to the next cell"), NULL, { "Tab" } },
  { N_("Tables"), N_("While editing: put the old value back"), NULL, { "Escape" } },
  { N_("Tables"), N_("Fold or unfold in the first column"), NULL, { "Left", "Right" } },
  { N_("Tables"), N_("Move the column"), NULL, { "<Control><Shift>Page_Up", "<Control><Shift>Page_Down" } },
  { N_("Tables"), N_("Make the column narrower or wider"), NULL, { "<Control><Shift>Left", "<Control><Shift>Right" } },
  { N_("Tables"), N_("Copy the selected rows for a spreadsheet"), NULL, { "<Control>c" } },
  { N_("Tables"), N_("Paste a table as records"), NULL, { "<Control>v" } },
  { N_("Asks and milestones"), N_("New one below"), NULL, { "<Control>n", "Insert" } },
  { N_("Asks and milestones"), N_("New nested one"), NULL, { "<Control><Shift>Return" } },
  { N_("Asks and milestones"), N_("Indent"), NULL, { "<Control>bracketright" } },
  { N_("Asks and milestones"), N_("Outdent"), NULL, { "<Control>bracketleft" } },
  { N_("Asks and milestones"), N_("Move up"), NULL, { "<Alt>Up" } },
  { N_("Asks and milestones"), N_("Move down"), NULL, { "<Alt>Down" } },
  { N_("Asks and milestones"), N_("Duplicate"), NULL, { "<Control>d" } },
  { N_("Asks and milestones"), N_("Delete with what is nested in it"), NULL, { "Delete" } },
  { N_("Asks and milestones"), N_("Paste a list as asks, nested"), NULL, { "<Control>v" } },
  { N_("Timeline"), N_("Zoom in or out"), NULL, { "<Control>plus", "<Control>minus" } },
  { N_("Timeline"), N_("Fit the plan"), NULL, { "<Control>0" } },
  { N_("Timeline"), N_("On a bar: go along time"), NULL, { "Left", "Right" } },
  { N_("Timeline"), N_("On a bar: show its start or its end"), NULL, { "Home", "End" } },
  { N_("Timeline"), N_("On a bar: move it"), NULL, { "<Control>Left", "<Control>Right" } },
  { N_("Timeline"), N_("On a bar: move its end"), NULL, { "<Shift>Left", "<Shift>Right" } },
  { N_("Timeline"), N_("On a bar: move its start"), NULL, { "<Control><Shift>Left", "<Control><Shift>Right" } },
  { N_("Risks"), N_("Review the risk"), NULL, { "<Control>r" } },
  { N_("Risks"), N_("On the map: go from cell to cell"), NULL, { "Left", "Up" } },
  { N_("Risks"), N_("On the map: show what has that score, or that too"), NULL, { "space", "<Control>space" } },
  { N_("Risks"), N_("On the map: go to the risks of a cell, and out again"), NULL, { "Return", "Escape" } },
  { N_("Risks"), N_("On a risk: take it to another cell"), NULL, { "<Control>Left", "<Control>Up" } },
  { N_("Interests"), N_("No change: the declaration holds as it is"), NULL, { "<Control>r" } },
  { N_("Interests"), N_("No change in all of the person’s"), NULL, { "<Control><Shift>r" } },
  { N_("Meetings"), N_("Go into the meeting"), NULL, { "Return" } },
  { N_("Meetings"), N_("Back to all meetings"), NULL, { "Escape", "<Alt>Left" } },
  { N_("Meetings"), N_("Repeat the meeting for a year"), NULL, { "<Control>r" } },
  { N_("Meetings"), N_("Go to a part of the meeting"), NULL, { "<Alt>1", "<Alt>2" } },
  { N_("Meetings"), N_("All meetings, or the forward plan"), NULL, { "<Alt>1", "<Alt>2" } },
  { N_("Meetings"), N_("Agenda: suggest what items are about"), NULL, { "<Control>g" } },
  { N_("Meetings"), N_("Agenda: number the items anew"), NULL, { "<Control>m" } },
  { N_("Meetings"), N_("Agenda: ask each board"), NULL, { "<Control>r" } },
  { N_("Meetings"), N_("Agenda, forward plan: put on every coming meeting"), NULL, { "<Control><Shift>r" } },
  { N_("Meetings"), N_("Attendance: fill from the seats"), NULL, { "<Control>r" } },
  { N_("Meetings"), N_("Attendance: present or present remotely"), NULL, { "p", "r" } },
  { N_("Meetings"), N_("Attendance: apologies or absent"), NULL, { "a", "x" } },
  { N_("Meetings"), N_("Attendance: in attendance"), NULL, { "i" } },
  { N_("Meetings"), N_("Conflicts: confirm"), NULL, { "<Control>Return" } },
  { N_("Meetings"), N_("Conflicts: confirm all of the item"), NULL, { "<Control><Shift>Return" } },
  { N_("Meetings"), N_("Conflicts: handle otherwise, choose who takes the chair"), NULL, { "Return" } },
  { N_("Meetings"), N_("Conflicts: dismiss"), NULL, { "Delete" } },
  { N_("Meetings"), N_("Decisions: agreed as recommended, by all boards"), NULL, { "<Control>r" } },
  { N_("Meetings"), N_("Decisions: a new action of the item"), NULL, { "<Control>n" } },
  { N_("Meetings"), N_("Decisions: the next item or the one before"), NULL, { "<Alt>Down", "<Alt>Up" } },
  { N_("Meetings"), N_("Forward plan: to the next meeting or the one before"), NULL, { "<Alt>Right", "<Alt>Left" } },
  { N_("Actions"), N_("Add an update"), NULL, { "<Control>r" } },
  { N_("Actions"), N_("Close"), NULL, { "<Control><Shift>r" } },
  { N_("People and boards"), N_("New here: on a board, a seat"), NULL, { "Insert" } },
  { N_("People and boards"), N_("Merge two that are the same"), NULL, { "<Control>m" } },
  { N_("People and boards"), N_("Duplicate"), NULL, { "<Control>d" } },
  { N_("People and boards"), N_("Delete"), NULL, { "Delete" } },
  { N_("General"), N_("Help"), "app.help", { "F1" } },
  { N_("General"), N_("Keyboard shortcuts"), "app.shortcuts", { "<Control>question", "<Control>slash" } },
  { N_("General"), N_("Preferences"), "app.preferences", { "<Control>comma" } },
};

const PlannerShortcut *
planner_shortcuts_get (guint *n_shortcuts)
{
  g_return_val_if_fail (n_shortcuts != NULL, NULL);

  *n_shortcuts = G_N_ELEMENTS (shortcuts);
  return shortcuts;
}

void
planner_shortcuts_install (GtkApplication *application)
{
  g_return_if_fail (GTK_IS_APPLICATION (application));

  for (guint i = 0; i < G_N_ELEMENTS (shortcuts); i++)
    if (shortcuts[i].action != NULL)
      gtk_application_set_accels_for_action (application, shortcuts[i].action, (const char *const *) shortcuts[i].accels);
}

static char *
describe_accels (const PlannerShortcut *shortcut)
{
  g_autoptr (GString) words = g_string_new (NULL);

  for (guint i = 0; shortcut->accels[i] != NULL; i++)
    {
      g_autofree char *label = NULL;
      GdkModifierType modifiers;
      guint key;

      if (!gtk_accelerator_parse (shortcut->accels[i], &key, &modifiers))
        continue;
      label = gtk_accelerator_get_label (key, modifiers);
      if (words->len > 0)
        g_string_append (words, " / ");
      g_string_append (words, label);
    }
  return g_string_free (g_steal_pointer (&words), FALSE);
}

static GtkWidget *
create_row (const PlannerShortcut *shortcut)
{
  g_autofree char *accels = describe_accels (shortcut);
  GtkWidget *row = adw_action_row_new ();
  GtkWidget *keys = gtk_label_new (accels);

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), _(shortcut->title));
  gtk_widget_add_css_class (keys, "dim-label");
  gtk_widget_add_css_class (keys, "numeric");
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), keys);
  return row;
}

AdwDialog *
planner_shortcuts_dialog_new (void)
{
  AdwDialog *dialog = adw_preferences_dialog_new ();
  AdwPreferencesPage *page = ADW_PREFERENCES_PAGE (adw_preferences_page_new ());
  AdwPreferencesGroup *group = NULL;

  adw_dialog_set_title (dialog, _("Keyboard Shortcuts"));
  adw_preferences_dialog_set_search_enabled (ADW_PREFERENCES_DIALOG (dialog), TRUE);
  for (guint i = 0; i < G_N_ELEMENTS (shortcuts); i++)
    {
      if (i == 0 || !g_str_equal (shortcuts[i].group, shortcuts[i - 1].group))
        {
          group = ADW_PREFERENCES_GROUP (adw_preferences_group_new ());
          adw_preferences_group_set_title (group, _(shortcuts[i].group));
          adw_preferences_page_add (page, group);
        }
      adw_preferences_group_add (group, create_row (&shortcuts[i]));
    }
  adw_preferences_dialog_add (ADW_PREFERENCES_DIALOG (dialog), page);
  return dialog;
}
