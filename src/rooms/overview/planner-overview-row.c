/* planner-overview-row.c: a line of the overview: one thing that needs somebody, or how many more there are
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "rooms/overview/planner-overview-row.h"

#include <glib/gi18n.h>

#include "paper/planner-need-words.h"

#define MAX_LINES 2
#define MARGIN 12
#define LOW_MARGIN 7

struct _PlannerOverviewRow
{
  GtkListBoxRow parent_instance;

  GtkLabel *sign;
  GtkLabel *title;
  GtkLabel *detail;
  const char *style; /* of the sign */
  gboolean has_need;
  PlannerNeed need; /* its record is owned */
};

G_DEFINE_FINAL_TYPE (PlannerOverviewRow, planner_overview_row, GTK_TYPE_LIST_BOX_ROW)

/* Signs are those of a status: off track, at risk, not started. */

static const char *
get_late_sign (gboolean is_late, const char **style)
{
  *style = is_late ? "planner-off-track" : "planner-at-risk";
  return is_late ? "■" : "▲";
}

static const char *
get_sign (const PlannerNeed *need, const char **style)
{
  *style = "planner-not-started";
  if (need->why == PLANNER_NEED_MEETING || need->group == PLANNER_NEEDS_COMING)
    return "○";
  switch ((guint) need->why)
    {
    case PLANNER_NEED_DUE:
    case PLANNER_NEED_REVIEW:
    case PLANNER_NEED_CONFIRM:
      return get_late_sign (need->days < 0, style);
    case PLANNER_NEED_NEVER_DECLARED:
    case PLANNER_NEED_UNDATED:
    case PLANNER_NEED_NOT_QUORATE:
      return get_late_sign (TRUE, style);
    case PLANNER_NEED_WORSENING:
      *style = "planner-off-track";
      return "↑";
    default:
      return get_late_sign (FALSE, style);
    }
}

static void
set_sign (PlannerOverviewRow *self, const char *sign, const char *style)
{
  if (self->style != NULL)
    gtk_widget_remove_css_class (GTK_WIDGET (self->sign), self->style);
  self->style = style;
  if (style != NULL)
    gtk_widget_add_css_class (GTK_WIDGET (self->sign), style);
  gtk_label_set_text (self->sign, sign);
}

static void
clear_need (PlannerOverviewRow *self)
{
  g_clear_object (&self->need.record);
  self->has_need = FALSE;
}

/* All of it, where some is cut off. */
static gboolean
tooltip_cb (PlannerOverviewRow *self, int x, int y, gboolean keyboard, GtkTooltip *tooltip)
{
  g_autofree char *both = NULL;

  if (!pango_layout_is_ellipsized (gtk_label_get_layout (self->title))
      && !pango_layout_is_ellipsized (gtk_label_get_layout (self->detail)))
    return FALSE;
  both = g_strconcat (gtk_label_get_text (self->title), "\n", gtk_label_get_text (self->detail), NULL);
  gtk_tooltip_set_text (tooltip, both);
  return TRUE;
}

static void
set_words (PlannerOverviewRow *self, const char *title, const char *detail, const char *sentence)
{
  gtk_label_set_text (self->title, title);
  gtk_label_set_text (self->detail, detail);
  gtk_widget_set_visible (GTK_WIDGET (self->detail), *detail != '\0');
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, sentence, -1);
}

void
planner_overview_row_set_need (PlannerOverviewRow *self, PlannerPlan *plan, const PlannerNeed *need)
{
  g_autofree char *title = NULL;
  g_autofree char *detail = NULL;
  g_autofree char *sentence = NULL;
  const char *sign, *style;

  g_return_if_fail (PLANNER_IS_OVERVIEW_ROW (self));
  g_return_if_fail (PLANNER_IS_PLAN (plan) && need != NULL);

  clear_need (self);
  self->has_need = TRUE;
  self->need = *need;
  self->need.several = NULL; /* told in words */
  if (need->record != NULL)
    g_object_ref (need->record);
  title = planner_need_dup_title (plan, need);
  detail = planner_need_dup_detail (plan, need);
  sentence = planner_need_dup_sentence (plan, need);
  sign = get_sign (need, &style);
  set_sign (self, sign, style);
  gtk_label_set_lines (self->detail, need->why == PLANNER_NEED_MEETING ? MAX_LINES : 1);
  set_words (self, title, detail, sentence);
}

void
planner_overview_row_set_more (PlannerOverviewRow *self, PlannerNeedsGroup group, guint n_more)
{
  g_autofree char *words = NULL;
  g_autofree char *sentence = NULL;

  g_return_if_fail (PLANNER_IS_OVERVIEW_ROW (self));

  clear_need (self);
  self->need.group = group;
  words = g_strdup_printf (ngettext ("And %'u more…", "And %'u more…", n_more), n_more);
  /* Translators: what a screen reader says below a list: its heading, and that there are more: “Overdue asks: And 3 more…” */
  sentence = g_strdup_printf (_("%s: %s"), planner_needs_group_get_title (group), words);
  set_sign (self, "", NULL);
  set_words (self, words, "", sentence);
}

const PlannerNeed *
planner_overview_row_get_need (PlannerOverviewRow *self)
{
  g_return_val_if_fail (PLANNER_IS_OVERVIEW_ROW (self), NULL);

  return self->has_need ? &self->need : NULL;
}

static void
planner_overview_row_dispose (GObject *object)
{
  clear_need (PLANNER_OVERVIEW_ROW (object));

  G_OBJECT_CLASS (planner_overview_row_parent_class)->dispose (object);
}

static void
planner_overview_row_class_init (PlannerOverviewRowClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = planner_overview_row_dispose;
}

static GtkLabel *
add_label (GtkWidget *box)
{
  GtkWidget *label = gtk_label_new (NULL);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_label_set_lines (GTK_LABEL (label), MAX_LINES);
  gtk_box_append (GTK_BOX (box), label);
  return GTK_LABEL (label);
}

static void
planner_overview_row_init (PlannerOverviewRow *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 9);
  GtkWidget *words = gtk_box_new (GTK_ORIENTATION_VERTICAL, 2);

  self->sign = GTK_LABEL (gtk_label_new (NULL));
  gtk_label_set_width_chars (self->sign, 2);
  gtk_widget_set_valign (GTK_WIDGET (self->sign), GTK_ALIGN_START);
  gtk_accessible_update_state (GTK_ACCESSIBLE (self->sign), GTK_ACCESSIBLE_STATE_HIDDEN, TRUE, -1);
  self->title = add_label (words);
  self->detail = add_label (words);
  gtk_widget_add_css_class (GTK_WIDGET (self->detail), "dimmed");
  gtk_widget_add_css_class (GTK_WIDGET (self->detail), "caption");
  gtk_widget_set_hexpand (words, TRUE);
  gtk_widget_set_margin_start (box, MARGIN);
  gtk_widget_set_margin_end (box, MARGIN);
  gtk_widget_set_margin_top (box, LOW_MARGIN);
  gtk_widget_set_margin_bottom (box, LOW_MARGIN);
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->sign));
  gtk_box_append (GTK_BOX (box), words);
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (self), box);
  gtk_widget_set_has_tooltip (GTK_WIDGET (self), TRUE);
  g_signal_connect (self, "query-tooltip", G_CALLBACK (tooltip_cb), NULL);
}

GtkWidget *
planner_overview_row_new (void)
{
  return g_object_new (PLANNER_TYPE_OVERVIEW_ROW, NULL);
}
