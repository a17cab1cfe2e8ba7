/* planner-timeline-palette.h: the colours and signs that the timeline draws with, as the style says now
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * They are those of the same words in tables: labels of these style classes, never shown, say them. Owned by the widget whose children
 * those are, and freed before it goes.
 */
#pragma once

#include <gtk/gtk.h>

#include "core/rules/planner-derived.h"

G_BEGIN_DECLS

typedef enum
{
  PLANNER_TONE_INK,    /* text */
  PLANNER_TONE_PAPER,  /* what all stands on */
  PLANNER_TONE_ACCENT, /* today, the focus, what is dragged */
  PLANNER_TONE_WRONG,  /* a dependency that is broken */
  PLANNER_N_TONES
} PlannerTone;

typedef struct _PlannerTimelinePalette PlannerTimelinePalette;

PlannerTimelinePalette *planner_timeline_palette_new (GtkWidget *host);
void planner_timeline_palette_free (PlannerTimelinePalette *self);

void planner_timeline_palette_get_tone (PlannerTimelinePalette *self, PlannerTone tone, GdkRGBA *color);

void planner_timeline_palette_get_status (PlannerTimelinePalette *self, PlannerStatus status, GdkRGBA *color);

/** The sign of a status, laid out; %NULL for UNKNOWN. Borrowed for as long as nothing is changed. */
PangoLayout *planner_timeline_palette_get_sign (PlannerTimelinePalette *self, PlannerStatus status);

G_END_DECLS
