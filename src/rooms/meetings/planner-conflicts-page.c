/* planner-conflicts-page.c: who has an interest in what is on the agenda of a meeting, and what the chair does about it
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "rooms/meetings/planner-conflicts-page.h"

#include <glib/gi18n.h>

#include "core/plan/planner-facts.h"
#include "paper/planner-paper-briefing.h"
#include "rooms/meetings/planner-conflicts-page-private.h"

#define NARROW "max-width: 700sp"
#define MARGIN 12
#define MATRIX_HEIGHT 300

static void part_init (PlannerMeetingPartInterface *interface);

G_DEFINE_FINAL_TYPE_WITH_CODE (PlannerConflictsPage, planner_conflicts_page, PLANNER_TYPE_ROOM,
                               G_IMPLEMENT_INTERFACE (PLANNER_TYPE_MEETING_PART, part_init))

PlannerRecord *
planner_conflicts_page_get_meeting (PlannerConflictsPage *self)
{
  return planner_plan_lookup (self->plan, PLANNER_KIND_MEETING, self->meeting);
}

/* What is chosen */

PlannerConflictsRow *
planner_conflicts_page_get_row (PlannerConflictsPage *self)
{
  return gtk_single_selection_get_selected_item (self->selection);
}

static gboolean
scroll_cb (gpointer data)
{
  PlannerConflictsPage *self = data;
  guint position = gtk_single_selection_get_selected (self->selection);

  self->scroll_idle = 0;
  if (position != GTK_INVALID_LIST_POSITION)
    gtk_list_view_scroll_to (self->view, position, GTK_LIST_SCROLL_NONE, NULL);
  return G_SOURCE_REMOVE;
}

/* Before it has a place of its own a list does not scroll. */
static void
scroll_when_placed (PlannerConflictsPage *self)
{
  if (gtk_widget_get_height (GTK_WIDGET (self->view)) == 0 && self->scroll_idle == 0)
    self->scroll_idle = g_idle_add_full (G_PRIORITY_LOW, scroll_cb, self, NULL);
}

/* Into the list, on the row that is to have it; where it is in the list already it stays. */
static gboolean
focus_list (PlannerConflictsPage *self)
{
  GtkWidget *view = GTK_WIDGET (self->view);

  return (gtk_widget_get_state_flags (view) & GTK_STATE_FLAG_FOCUS_WITHIN) != 0 || gtk_widget_child_focus (view, GTK_DIR_TAB_FORWARD);
}

void
planner_conflicts_page_choose (PlannerConflictsPage *self, PlannerConflictsRow *row, gboolean focus)
{
  GtkListScrollFlags flags = GTK_LIST_SCROLL_SELECT | (focus ? GTK_LIST_SCROLL_FOCUS : GTK_LIST_SCROLL_NONE);
  guint position;

  if (!g_list_store_find (self->rows, row, &position))
    return;
  gtk_list_view_scroll_to (self->view, position, flags, NULL);
  scroll_when_placed (self);
  if (focus)
    focus_list (self);
}

/* What the window's details show of it. */
static PlannerRecord *
get_record (PlannerConflictsRow *row)
{
  const PlannerConflictsFacts *facts = row != NULL ? planner_conflicts_row_get (row) : NULL;

  if (facts == NULL)
    return NULL;
  if (facts->type != PLANNER_CONFLICTS_HIT)
    return facts->item;
  return facts->interest != NULL ? facts->interest : facts->ruling != NULL ? facts->ruling : facts->person;
}

void
planner_conflicts_page_mark (PlannerConflictsPage *self)
{
  PlannerConflictsRow *row = planner_conflicts_page_get_row (self);
  gboolean is_hit = row != NULL && planner_conflicts_row_get (row)->type == PLANNER_CONFLICTS_HIT;

  planner_conflicts_matrix_mark (self->matrix, is_hit ? row : NULL);
}

static void
selected_cb (PlannerConflictsPage *self)
{
  PlannerRecord *record = get_record (planner_conflicts_page_get_row (self));

  planner_room_set_selection (PLANNER_ROOM (self), record, record != NULL ? 1 : 0);
  planner_conflicts_page_mark (self);
  planner_conflicts_page_update_actions (self);
}

static gboolean
is_about (const PlannerConflictsFacts *facts, PlannerKind kind, const char *id)
{
  PlannerRecord *const records[] = { facts->ruling, facts->interest, facts->person, facts->item };

  for (guint i = 0; i < G_N_ELEMENTS (records); i++)
    if (records[i] != NULL && planner_record_get_kind (records[i]) == kind && g_str_equal (planner_record_get_id (records[i]), id))
      return TRUE;
  return FALSE;
}

static gboolean
planner_conflicts_page_show_record (PlannerRoom *room, PlannerKind kind, const char *id)
{
  PlannerConflictsPage *self = PLANNER_CONFLICTS_PAGE (room);

  planner_conflicts_page_finish (self);
  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (self->rows)); i++)
    {
      g_autoptr (PlannerConflictsRow) row = g_list_model_get_item (G_LIST_MODEL (self->rows), i);

      if (!is_about (planner_conflicts_row_get (row), kind, id))
        continue;
      planner_conflicts_page_choose (self, row, TRUE);
      return TRUE;
    }
  return FALSE;
}

/* Printing: the chair's briefing */

static gboolean
planner_conflicts_page_can_print (PlannerRoom *room)
{
  return planner_conflicts_page_get_meeting (PLANNER_CONFLICTS_PAGE (room)) != NULL;
}

static PlannerDocument *
planner_conflicts_page_create_document (PlannerRoom *room, GError **error)
{
  PlannerConflictsPage *self = PLANNER_CONFLICTS_PAGE (room);
  GDate today;

  planner_get_today (&today);
  return planner_paper_briefing_new (self->plan, planner_conflicts_page_get_meeting (self), &today);
}

/* The meeting */

static void
planner_conflicts_page_set_meeting (PlannerMeetingPart *part, const char *id)
{
  PlannerConflictsPage *self = PLANNER_CONFLICTS_PAGE (part);

  if (!g_set_str (&self->meeting, id))
    return;
  planner_conflicts_page_clear (self);
  planner_conflicts_page_open (self);
}

static void
changed_cb (PlannerPlan *plan, GPtrArray *changes, PlannerConflictsPage *self)
{
  planner_conflicts_page_follow (self, changes);
}

static void
planner_conflicts_page_map (GtkWidget *widget)
{
  PlannerConflictsPage *self = PLANNER_CONFLICTS_PAGE (widget);

  GTK_WIDGET_CLASS (planner_conflicts_page_parent_class)->map (widget);
  planner_conflicts_page_open (self);
}

/* The first of which the chair has still to say something, or else the first of all. */
static guint
find_first (PlannerConflictsPage *self)
{
  GListModel *rows = G_LIST_MODEL (self->rows);

  for (guint i = 0; i < g_list_model_get_n_items (rows); i++)
    {
      g_autoptr (PlannerConflictsRow) row = g_list_model_get_item (rows, i);

      if (planner_conflicts_row_get (row)->is_open)
        return i;
    }
  return g_list_model_get_n_items (rows) > 0 ? 0 : GTK_INVALID_LIST_POSITION;
}

static GtkWidget *
get_focus (PlannerConflictsPage *self)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));

  return root != NULL ? gtk_root_get_focus (root) : NULL;
}

/* Where there are no rows yet the focus goes to them as soon as there are, unless the person took it elsewhere. */
static gboolean
wait_for_rows (PlannerConflictsPage *self)
{
  gboolean taken = GTK_WIDGET_CLASS (planner_conflicts_page_parent_class)->grab_focus (GTK_WIDGET (self));

  self->waiting_focus = get_focus (self);
  return taken;
}

void
planner_conflicts_page_take_focus (PlannerConflictsPage *self)
{
  GtkWidget *waiting = g_steal_pointer (&self->waiting_focus);

  if (waiting != NULL && get_focus (self) == waiting)
    gtk_widget_grab_focus (GTK_WIDGET (self));
}

/* The list, on what is chosen in it. */
static gboolean
planner_conflicts_page_grab_focus (GtkWidget *widget)
{
  PlannerConflictsPage *self = PLANNER_CONFLICTS_PAGE (widget);
  guint position = gtk_single_selection_get_selected (self->selection);

  if (!self->is_current && position == GTK_INVALID_LIST_POSITION)
    return wait_for_rows (self);

  if (position == GTK_INVALID_LIST_POSITION)
    position = find_first (self);
  if (position != GTK_INVALID_LIST_POSITION)
    gtk_list_view_scroll_to (self->view, position, GTK_LIST_SCROLL_FOCUS | GTK_LIST_SCROLL_SELECT, NULL);
  return focus_list (self) || GTK_WIDGET_CLASS (planner_conflicts_page_parent_class)->grab_focus (widget);
}

/* The matrix */

static void
chosen_cb (PlannerConflictsMatrix *matrix, PlannerConflictsRow *hit, PlannerConflictsPage *self)
{
  planner_conflicts_page_choose (self, hit, FALSE);
}

static void
opened_cb (PlannerConflictsMatrix *matrix, PlannerConflictsRow *hit, PlannerConflictsPage *self)
{
  planner_conflicts_page_choose (self, hit, TRUE);
}

void
planner_conflicts_page_update_matrix (PlannerConflictsPage *self)
{
  gtk_widget_set_visible (self->matrix_pane, self->has_matrix && !self->is_narrow);
}

static void
narrow_cb (AdwBreakpoint *breakpoint, PlannerConflictsPage *self)
{
  self->is_narrow = TRUE;
  planner_conflicts_page_update_matrix (self);
}

static void
wide_cb (AdwBreakpoint *breakpoint, PlannerConflictsPage *self)
{
  self->is_narrow = FALSE;
  planner_conflicts_page_update_matrix (self);
}

/* What it is made of */

static GtkWidget *
make_label (const char *style)
{
  GtkWidget *label = gtk_label_new (NULL);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_widget_add_css_class (label, style);
  return label;
}

static GtkWidget *
make_top (PlannerConflictsPage *self)
{
  GtkWidget *top = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, MARGIN);
  GtkWidget *words = gtk_box_new (GTK_ORIENTATION_VERTICAL, 2);
  GtkWidget *declare = gtk_button_new_with_mnemonic (_("_Declare…"));

  self->summary = GTK_LABEL (make_label ("heading"));
  self->expected = GTK_LABEL (make_label ("dimmed"));
  gtk_widget_add_css_class (GTK_WIDGET (self->expected), "caption");
  gtk_box_append (GTK_BOX (words), GTK_WIDGET (self->summary));
  gtk_box_append (GTK_BOX (words), GTK_WIDGET (self->expected));
  gtk_widget_set_hexpand (words, TRUE);
  gtk_widget_set_valign (words, GTK_ALIGN_CENTER);
  gtk_widget_set_valign (declare, GTK_ALIGN_CENTER);
  gtk_widget_set_tooltip_text (declare, _("Write down what somebody declares at this meeting"));
  gtk_actionable_set_action_name (GTK_ACTIONABLE (declare), "room.new");
  gtk_box_append (GTK_BOX (top), words);
  gtk_box_append (GTK_BOX (top), declare);
  gtk_widget_set_margin_start (top, MARGIN);
  gtk_widget_set_margin_end (top, MARGIN);
  gtk_widget_set_margin_top (top, MARGIN / 2);
  gtk_widget_set_margin_bottom (top, MARGIN / 2);
  return top;
}

static GtkWidget *
make_matrix (PlannerConflictsPage *self)
{
  GtkWidget *scrolled = gtk_scrolled_window_new ();

  self->matrix = PLANNER_CONFLICTS_MATRIX (planner_conflicts_matrix_new ());
  g_signal_connect (self->matrix, "chosen", G_CALLBACK (chosen_cb), self);
  g_signal_connect (self->matrix, "opened", G_CALLBACK (opened_cb), self);
  gtk_widget_set_margin_start (scrolled, MARGIN);
  gtk_widget_set_margin_end (scrolled, MARGIN);
  gtk_scrolled_window_set_propagate_natural_height (GTK_SCROLLED_WINDOW (scrolled), TRUE);
  gtk_scrolled_window_set_max_content_height (GTK_SCROLLED_WINDOW (scrolled), MATRIX_HEIGHT);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scrolled), GTK_WIDGET (self->matrix));
  self->matrix_pane = scrolled;
  return scrolled;
}

static GtkWidget *
make_rows (PlannerConflictsPage *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);

  gtk_box_append (GTK_BOX (box), make_top (self));
  gtk_box_append (GTK_BOX (box), make_matrix (self));
  gtk_box_append (GTK_BOX (box), gtk_separator_new (GTK_ORIENTATION_HORIZONTAL));
  gtk_box_append (GTK_BOX (box), planner_conflicts_page_make_list (self));
  g_signal_connect_object (self->selection, "notify::selected-item", G_CALLBACK (selected_cb), self, G_CONNECT_SWAPPED);
  return box;
}

static void
make_content (PlannerConflictsPage *self)
{
  GtkWidget *bin = adw_breakpoint_bin_new ();
  AdwBreakpoint *breakpoint = adw_breakpoint_new (adw_breakpoint_condition_parse (NARROW));

  self->stack = GTK_STACK (gtk_stack_new ());
  self->nothing = ADW_STATUS_PAGE (adw_status_page_new ());
  adw_status_page_set_icon_name (self->nothing, "view-list-symbolic");
  adw_status_page_set_title (self->nothing, _("Nothing on the Agenda"));
  adw_status_page_set_description (self->nothing, _("Once there are items, this shows whose interests touch them."));
  gtk_stack_add_named (self->stack, make_rows (self), "rows");
  gtk_stack_add_named (self->stack, GTK_WIDGET (self->nothing), "nothing");
  g_signal_connect (breakpoint, "apply", G_CALLBACK (narrow_cb), self);
  g_signal_connect (breakpoint, "unapply", G_CALLBACK (wide_cb), self);
  gtk_widget_set_size_request (bin, 300, 150);
  adw_breakpoint_bin_set_child (ADW_BREAKPOINT_BIN (bin), GTK_WIDGET (self->stack));
  adw_breakpoint_bin_add_breakpoint (ADW_BREAKPOINT_BIN (bin), breakpoint);
  adw_bin_set_child (ADW_BIN (self), bin);
}

/* The object */

static void
planner_conflicts_page_constructed (GObject *object)
{
  PlannerConflictsPage *self = PLANNER_CONFLICTS_PAGE (object);

  G_OBJECT_CLASS (planner_conflicts_page_parent_class)->constructed (object);
  self->plan = planner_room_get_plan (PLANNER_ROOM (self));
  make_content (self);
  planner_conflicts_page_add_actions (self);
  g_signal_connect_object (self->plan, "changed", G_CALLBACK (changed_cb), self, G_CONNECT_DEFAULT);
}

static void
planner_conflicts_page_dispose (GObject *object)
{
  PlannerConflictsPage *self = PLANNER_CONFLICTS_PAGE (object);

  planner_conflicts_page_stop (self);
  g_clear_handle_id (&self->scroll_idle, g_source_remove);
  planner_conflicts_page_forget (self);
  adw_bin_set_child (ADW_BIN (self), NULL);
  g_clear_object (&self->actions);
  g_clear_object (&self->selection);
  g_clear_object (&self->rows);
  g_clear_pointer (&self->shown, g_ptr_array_unref);

  G_OBJECT_CLASS (planner_conflicts_page_parent_class)->dispose (object);
}

static void
planner_conflicts_page_finalize (GObject *object)
{
  g_free (PLANNER_CONFLICTS_PAGE (object)->meeting);

  G_OBJECT_CLASS (planner_conflicts_page_parent_class)->finalize (object);
}

static PlannerRecord *
planner_conflicts_page_get_item (PlannerMeetingPart *part)
{
  PlannerConflictsRow *row = planner_conflicts_page_get_row (PLANNER_CONFLICTS_PAGE (part));

  return row != NULL ? planner_conflicts_row_get (row)->item : NULL;
}

static void
part_init (PlannerMeetingPartInterface *interface)
{
  interface->set_meeting = planner_conflicts_page_set_meeting;
  interface->get_item = planner_conflicts_page_get_item;
}

static void
planner_conflicts_page_class_init (PlannerConflictsPageClass *klass)
{
  PlannerRoomClass *room_class = PLANNER_ROOM_CLASS (klass);

  G_OBJECT_CLASS (klass)->constructed = planner_conflicts_page_constructed;
  G_OBJECT_CLASS (klass)->dispose = planner_conflicts_page_dispose;
  G_OBJECT_CLASS (klass)->finalize = planner_conflicts_page_finalize;
  GTK_WIDGET_CLASS (klass)->map = planner_conflicts_page_map;
  GTK_WIDGET_CLASS (klass)->grab_focus = planner_conflicts_page_grab_focus;
  room_class->show_record = planner_conflicts_page_show_record;
  room_class->can_print = planner_conflicts_page_can_print;
  room_class->create_document = planner_conflicts_page_create_document;
}

static void
planner_conflicts_page_init (PlannerConflictsPage *self)
{
  self->shown = g_ptr_array_new_with_free_func ((GDestroyNotify) planner_conflicts_shown_free);
}

PlannerRoom *
planner_conflicts_page_new (PlannerPlan *plan)
{
  return g_object_new (PLANNER_TYPE_CONFLICTS_PAGE, "plan", plan, NULL);
}
