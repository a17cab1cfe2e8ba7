/* planner-overview-pages.c: what the overview says where it has no lines
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "rooms/overview/planner-overview-pages.h"

#include <glib/gi18n.h>

static GtkWidget *
make_button (const char *label, const char *action, gboolean suggested)
{
  GtkWidget *button = gtk_button_new_with_mnemonic (label);

  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), action);
  gtk_widget_add_css_class (button, "pill");
  if (suggested)
    gtk_widget_add_css_class (button, "suggested-action");
  gtk_widget_set_halign (button, GTK_ALIGN_CENTER);
  return button;
}

static GtkWidget *
make_page (const char *icon_name, const char *title, const char *description)
{
  GtkWidget *page = adw_status_page_new ();

  adw_status_page_set_icon_name (ADW_STATUS_PAGE (page), icon_name);
  adw_status_page_set_title (ADW_STATUS_PAGE (page), title);
  adw_status_page_set_description (ADW_STATUS_PAGE (page), description);
  return page;
}

GtkWidget *
planner_overview_page_new_empty (void)
{
  GtkWidget *page = make_page ("planner-overview-symbolic", _("Nothing in This Plan Yet"),
                               _("What needs somebody is shown here: the next meeting, what is overdue, risks that grow worse. "
                                 "Begin with what the board asks for, or bring in a file."));
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 12);

  gtk_box_append (GTK_BOX (box), make_button (_("_Write the First Ask"), "room.new", TRUE));
  gtk_box_append (GTK_BOX (box), make_button (_("_Import a File…"), "win.import", FALSE));
  adw_status_page_set_child (ADW_STATUS_PAGE (page), box);
  return page;
}

GtkWidget *
planner_overview_page_new_looking (void)
{
  GtkWidget *page = make_page (NULL, _("Looking Through the Plan…"), NULL);
  AdwSpinnerPaintable *spinner = adw_spinner_paintable_new (page);

  adw_status_page_set_paintable (ADW_STATUS_PAGE (page), GDK_PAINTABLE (spinner));
  g_object_unref (spinner);
  return page;
}

GtkWidget *
planner_overview_page_new_nothing (void)
{
  return make_page ("planner-overview-symbolic", _("Nothing Needs Anybody Today"),
                    _("Nothing is overdue or due soon, no meeting is coming, and no risk grows worse."));
}
