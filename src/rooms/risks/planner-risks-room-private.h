/* planner-risks-room-private.h: what the parts of the risks room share
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "rooms/risks/planner-risk-dialog.h"
#include "rooms/risks/planner-risk-edits.h"
#include "rooms/risks/planner-risk-filter.h"
#include "rooms/risks/planner-risk-findings.h"
#include "rooms/risks/planner-risk-map-pane.h"
#include "rooms/risks/planner-risks-room.h"

G_BEGIN_DECLS

struct _PlannerRisksRoom
{
  PlannerTreeRoom parent_instance;

  PlannerPlan *plan; /* this and the next two: borrowed from the parent class */
  PlannerRecordFilter *filter;
  PlannerRecordTable *table;
  PlannerRiskStandings *standings;
  GSettings *settings;
  PlannerRiskGrouping grouping;
  gboolean prints_map; /* what is to be printed now; else the register */
  GHashTable *watched;        /* record (borrowed: the plan keeps it) → what was known of it */
  PlannerRecord *unexplained; /* changed without a word; owned, nullable */
  GHashTable *touched;        /* what may look otherwise, until it is shown; %NULL: all */

  AdwToggleGroup *panes;
  AdwToggle *findings_toggle; /* of it */
  GtkPaned *paned;
  guint place_idle;
  GtkWidget *above;           /* the register; the next two are in it */
  PlannerRiskMapPane *map_pane;
  PlannerRiskFindings *findings;
  GtkLabel *foot;             /* below the register: what the risks would cost */
};

/** Columns that show no field of a risk. */
#define PLANNER_RISKS_DIRECTION PLANNER_TABLE_DERIVED (3)
#define PLANNER_RISKS_EXPECTED_COST PLANNER_TABLE_DERIVED (4)

/* planner-risks-room.c */

/** Gathers the risks under other headings, and remembers it. */
void planner_risks_room_set_grouping (PlannerRisksRoom *self, PlannerRiskGrouping grouping);

/* planner-risks-room-table.c */

/** The register, with its menu. */
PlannerRecordTable *planner_risks_room_make_table (PlannerRisksRoom *self);

/* planner-risks-room-look.c: the functions of the register; @data is the room */

void planner_risks_room_look (PlannerOutlineRow *row, PlannerField field, PlannerCellLook *look, gpointer data);
char *planner_risks_room_dup_sentence (PlannerOutlineRow *row, gpointer data);

/* planner-risks-room-foot.c */

/** What stands below the register. */
GtkWidget *planner_risks_room_make_foot (PlannerRisksRoom *self);

/** Says what @risks (#PlannerRecord), those in the register, would cost; nothing where they cost nothing. */
void planner_risks_room_show_foot (PlannerRisksRoom *self, GPtrArray *risks);

/** @pence as people write it. Free with g_free(). */
char *planner_risks_room_dup_money (gint64 pence);

/* planner-risks-room-print.c */

PlannerDocument *planner_risks_room_create_document (PlannerRoom *room, GError **error);

/** Shows the pages of the map, by the score that it shows now. */
void planner_risks_room_print_map (PlannerRisksRoom *self);

/* planner-risks-room-pane.c */

/** The action that says what stands above the register. */
void planner_risks_room_add_pane_actions (PlannerRisksRoom *self);

/** The register with what stands above it. */
GtkWidget *planner_risks_room_make_page (PlannerRisksRoom *self);

/** What chooses it, for the tools above; to be made before the page. */
GtkWidget *planner_risks_room_make_panes_tool (PlannerRisksRoom *self);

/** Shows the risks of the plan in it again; only those in @touched (a set; %NULL: all) may stand otherwise than before. */
void planner_risks_room_show_pane (PlannerRisksRoom *self, GHashTable *touched);

/** Asks what @risk is scored, and why; @place (nullable) is what is suggested. */
void planner_risks_room_ask (PlannerRisksRoom *self, PlannerRecord *risk, PlannerRiskScore score,
                             const PlannerRiskPlace *place, PlannerRiskDialogPurpose purpose);

/* planner-risks-room-watch.c */

/** Remembers how all risks stand. */
void planner_risks_room_begin_watch (PlannerRisksRoom *self);

/** Offers to write down why, where one risk is scored anew or closed without a word. */
void planner_risks_room_changed (PlannerTreeRoom *room, GPtrArray *changes);

/** Asks for it. */
void planner_risks_room_explain (PlannerRisksRoom *self);

/* planner-risks-room-menus.c */

/** The menus of a row (a #PlannerTableMenuFunc, @data is the room) and of the room. Free with g_object_unref(). */
GMenuModel *planner_risks_room_menu_new (gpointer data);
GMenuModel *planner_risks_room_tools_menu_new (PlannerRisksRoom *self);

G_END_DECLS
