/* planner-timeline-palette.c: the colours and signs that the timeline draws with, as the style says now
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "rooms/timeline/planner-timeline-palette.h"

#include "widgets/planner-choice-look.h"

#define N_STATUSES (PLANNER_STATUS_STOPPED + 1)

struct _PlannerTimelinePalette
{
  GtkWidget *tones[PLANNER_N_TONES];
  GtkWidget *statuses[N_STATUSES];
};

static GtkWidget *
make_label (GtkWidget *host, const char *text, const char *style)
{
  GtkWidget *label = gtk_label_new (text);

  if (style != NULL)
    gtk_widget_add_css_class (label, style);
  gtk_widget_set_visible (label, FALSE);
  gtk_widget_set_parent (label, host);
  return label;
}

PlannerTimelinePalette *
planner_timeline_palette_new (GtkWidget *host)
{
  static const char *const tones[PLANNER_N_TONES] = {
    [PLANNER_TONE_INK] = NULL,
    [PLANNER_TONE_PAPER] = "planner-paper",
    [PLANNER_TONE_ACCENT] = "accent",
    [PLANNER_TONE_WRONG] = "planner-off-track",
  };
  PlannerTimelinePalette *self = g_new0 (PlannerTimelinePalette, 1);

  for (guint i = 0; i < PLANNER_N_TONES; i++)
    self->tones[i] = make_label (host, NULL, tones[i]);
  for (guint i = 0; i < N_STATUSES; i++)
    {
      const char *name = planner_status_to_milestone_string ((PlannerStatus) i);

      self->statuses[i] = make_label (host, planner_choice_get_sign (PLANNER_MILESTONE_STATUS, name),
                                      name != NULL ? planner_choice_get_style (PLANNER_MILESTONE_STATUS, name)
                                                   : "planner-not-started");
    }
  return self;
}

void
planner_timeline_palette_free (PlannerTimelinePalette *self)
{
  for (guint i = 0; i < PLANNER_N_TONES; i++)
    gtk_widget_unparent (self->tones[i]);
  for (guint i = 0; i < N_STATUSES; i++)
    gtk_widget_unparent (self->statuses[i]);
  g_free (self);
}

void
planner_timeline_palette_get_tone (PlannerTimelinePalette *self, PlannerTone tone, GdkRGBA *color)
{
  gtk_widget_get_color (self->tones[tone], color);
}

void
planner_timeline_palette_get_status (PlannerTimelinePalette *self, PlannerStatus status, GdkRGBA *color)
{
  gtk_widget_get_color (self->statuses[status], color);
}

PangoLayout *
planner_timeline_palette_get_sign (PlannerTimelinePalette *self, PlannerStatus status)
{
  return status != PLANNER_STATUS_UNKNOWN ? gtk_label_get_layout (GTK_LABEL (self->statuses[status])) : NULL;
}
