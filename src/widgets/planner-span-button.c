/* planner-span-button.c: a button that drops down to choose a span of days
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "widgets/planner-span-button.h"

#include <glib/gi18n.h>

#include "core/plan/planner-facts.h"
#include "widgets/planner-date-button.h"

typedef enum
{
  FROM,
  TO,
  N_SIDES
} Side;

struct _PlannerSpanButton
{
  AdwBin parent_instance;

  PlannerPlan *plan;
  char *title;
  GDate days[N_SIDES]; /* invalid: left open */

  GtkWidget *button;
  GtkWidget *entries[N_SIDES]; /* %NULL until it is first opened */
  GtkWidget *calendars[N_SIDES];
  GtkWidget *any_time;
  GtkWidget *note;
};

enum
{
  CHANGED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (PlannerSpanButton, planner_span_button, ADW_TYPE_BIN)

/* What is chosen */

static char *
dup_words (const GDate *day)
{
  g_autofree char *value = g_date_valid (day) ? planner_value_from_date (day) : NULL;

  return planner_value_to_display (PLANNER_MILESTONE_START, value);
}

static char *
dup_label (PlannerSpanButton *self)
{
  g_autofree char *from = dup_words (&self->days[FROM]);
  g_autofree char *to = dup_words (&self->days[TO]);

  if (*from != '\0' && *to != '\0')
    /* Translators: a span of days: “1 April 2018 – 31 March 2019” */
    return g_strdup_printf (_("%s – %s"), from, to);
  if (*from != '\0')
    return g_strdup_printf (_("From %s"), from);
  return *to != '\0' ? g_strdup_printf (_("Until %s"), to) : g_strdup (self->title);
}

static gboolean
is_set (PlannerSpanButton *self)
{
  return g_date_valid (&self->days[FROM]) || g_date_valid (&self->days[TO]);
}

static void
show_label (PlannerSpanButton *self)
{
  g_autofree char *label = dup_label (self);

  gtk_menu_button_set_label (GTK_MENU_BUTTON (self->button), label);
  if (is_set (self))
    gtk_widget_add_css_class (self->button, "planner-filtering");
  else
    gtk_widget_remove_css_class (self->button, "planner-filtering");
}

static void
show_note (PlannerSpanButton *self, Side side, const char *sentence)
{
  gtk_label_set_text (GTK_LABEL (self->note), sentence != NULL ? sentence : "");
  gtk_widget_set_visible (self->note, sentence != NULL);
  for (guint i = 0; i < N_SIDES; i++)
    {
      gboolean wrong = sentence != NULL && i == side;

      gtk_accessible_update_state (GTK_ACCESSIBLE (self->entries[i]), GTK_ACCESSIBLE_STATE_INVALID,
                                   wrong ? GTK_ACCESSIBLE_INVALID_TRUE : GTK_ACCESSIBLE_INVALID_FALSE, -1);
      if (wrong)
        gtk_widget_add_css_class (self->entries[i], "error");
      else
        gtk_widget_remove_css_class (self->entries[i], "error");
    }
}

static void
show_entries (PlannerSpanButton *self)
{
  for (guint i = 0; i < N_SIDES; i++)
    {
      g_autofree char *words = dup_words (&self->days[i]);
      g_autofree char *value = g_date_valid (&self->days[i]) ? planner_value_from_date (&self->days[i]) : NULL;

      gtk_editable_set_text (GTK_EDITABLE (self->entries[i]), words);
      planner_date_button_set_value (PLANNER_DATE_BUTTON (self->calendars[i]), value);
    }
  gtk_widget_set_sensitive (self->any_time, is_set (self));
  show_note (self, N_SIDES, NULL);
}

/* Choosing */

static void
choose (PlannerSpanButton *self, Side side, const GDate *day)
{
  GDate days[N_SIDES] = { self->days[FROM], self->days[TO] };

  days[side] = *day;
  if (g_date_valid (&days[FROM]) && g_date_valid (&days[TO]) && g_date_compare (&days[FROM], &days[TO]) > 0)
    {
      show_note (self, side, _("It would end before it begins."));
      return;
    }
  self->days[side] = *day;
  show_entries (self);
  show_label (self);
  g_signal_emit (self, signals[CHANGED], 0);
}

/* Empty words leave the side open. A day is read in the language in use, as it is shown; what else there is, in English. */
static gboolean
read_words (PlannerSpanButton *self, Side side, const char *text, GDate *day)
{
  g_autofree char *words = g_strstrip (g_strdup (text));
  g_autofree char *value = NULL;
  PlannerTimescale meaning;

  g_date_clear (day, 1);
  if (*words == '\0')
    return TRUE;
  if (planner_value_normalise (PLANNER_MILESTONE_START, words, &value, NULL) && planner_value_get_date (value, day))
    return TRUE;
  planner_plan_read_typed (self->plan, NULL, words, &meaning);
  if (side == FROM ? meaning.has_start : meaning.has_end)
    *day = side == FROM ? meaning.start : meaning.end;
  else if (meaning.has_start || meaning.has_end)
    *day = side == FROM ? meaning.end : meaning.start;
  return g_date_valid (day);
}

static void
apply (PlannerSpanButton *self, Side side)
{
  g_autofree char *shown = dup_words (&self->days[side]);
  const char *text = gtk_editable_get_text (GTK_EDITABLE (self->entries[side]));
  GDate day;

  if (g_str_equal (text, shown))
    return;
  if (read_words (self, side, text, &day))
    choose (self, side, &day);
  else
    show_note (self, side, _("That is no date. Write it as 12 July 2018, April 2018 or Q2 2018/19."));
}

static Side
get_side (PlannerSpanButton *self, gpointer widget)
{
  return self->entries[FROM] == widget || self->calendars[FROM] == widget ? FROM : TO;
}

static void
activate_cb (GtkEntry *entry, PlannerSpanButton *self)
{
  apply (self, get_side (self, entry));
}

static void
leave_cb (GtkEventControllerFocus *controller, PlannerSpanButton *self)
{
  apply (self, get_side (self, gtk_event_controller_get_widget (GTK_EVENT_CONTROLLER (controller))));
}

static void
picked_cb (PlannerDateButton *calendar, const char *value, PlannerSpanButton *self)
{
  GDate day;

  if (planner_value_get_date (value, &day))
    choose (self, get_side (self, calendar), &day);
}

static void
any_time_cb (GtkButton *button, PlannerSpanButton *self)
{
  planner_span_button_set (self, NULL, NULL);
  g_signal_emit (self, signals[CHANGED], 0);
}

/* Building */

static void
append_side (PlannerSpanButton *self, GtkGrid *grid, Side side, const char *name)
{
  GtkWidget *label = gtk_label_new_with_mnemonic (name);
  GtkEventController *focus = gtk_event_controller_focus_new ();

  self->entries[side] = gtk_entry_new ();
  gtk_editable_set_width_chars (GTK_EDITABLE (self->entries[side]), 18);
  gtk_label_set_mnemonic_widget (GTK_LABEL (label), self->entries[side]);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  g_signal_connect (self->entries[side], "activate", G_CALLBACK (activate_cb), self);
  g_signal_connect (focus, "leave", G_CALLBACK (leave_cb), self);
  gtk_widget_add_controller (self->entries[side], focus);
  self->calendars[side] = planner_date_button_new (side == FROM ? _("From") : _("To"));
  g_signal_connect (self->calendars[side], "picked", G_CALLBACK (picked_cb), self);
  gtk_grid_attach (grid, label, 0, side, 1, 1);
  gtk_grid_attach (grid, self->entries[side], 1, side, 1, 1);
  gtk_grid_attach (grid, self->calendars[side], 2, side, 1, 1);
}

static GtkWidget *
make_content (PlannerSpanButton *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  GtkWidget *grid = gtk_grid_new ();

  gtk_grid_set_row_spacing (GTK_GRID (grid), 6);
  gtk_grid_set_column_spacing (GTK_GRID (grid), 6);
  append_side (self, GTK_GRID (grid), FROM, _("_From"));
  append_side (self, GTK_GRID (grid), TO, _("_To"));
  self->note = gtk_label_new (NULL);
  gtk_label_set_wrap (GTK_LABEL (self->note), TRUE);
  gtk_label_set_max_width_chars (GTK_LABEL (self->note), 30);
  gtk_label_set_xalign (GTK_LABEL (self->note), 0);
  gtk_widget_add_css_class (self->note, "caption");
  gtk_widget_add_css_class (self->note, "error");
  self->any_time = gtk_button_new_with_mnemonic (_("_Any Time"));
  gtk_widget_add_css_class (self->any_time, "flat");
  g_signal_connect (self->any_time, "clicked", G_CALLBACK (any_time_cb), self);
  gtk_box_append (GTK_BOX (box), grid);
  gtk_box_append (GTK_BOX (box), self->note);
  gtk_box_append (GTK_BOX (box), self->any_time);
  return box;
}

static void
make_popover (GtkMenuButton *button, gpointer data)
{
  PlannerSpanButton *self = data;

  if (self->note == NULL)
    {
      GtkWidget *popover = gtk_popover_new ();

      gtk_popover_set_child (GTK_POPOVER (popover), make_content (self));
      gtk_menu_button_set_popover (button, popover);
    }
  show_entries (self);
}

static void
planner_span_button_finalize (GObject *object)
{
  PlannerSpanButton *self = PLANNER_SPAN_BUTTON (object);

  g_clear_object (&self->plan);
  g_free (self->title);

  G_OBJECT_CLASS (planner_span_button_parent_class)->finalize (object);
}

static void
planner_span_button_class_init (PlannerSpanButtonClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = planner_span_button_finalize;

  signals[CHANGED]
      = g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
planner_span_button_init (PlannerSpanButton *self)
{
  g_date_clear (self->days, N_SIDES);
  self->button = gtk_menu_button_new ();
  gtk_menu_button_set_create_popup_func (GTK_MENU_BUTTON (self->button), make_popover, self, NULL);
  gtk_widget_add_css_class (self->button, "flat");
  adw_bin_set_child (ADW_BIN (self), self->button);
}

GtkWidget *
planner_span_button_new (PlannerPlan *plan, const char *title)
{
  PlannerSpanButton *self;

  g_return_val_if_fail (PLANNER_IS_PLAN (plan), NULL);
  g_return_val_if_fail (title != NULL, NULL);

  self = g_object_new (PLANNER_TYPE_SPAN_BUTTON, NULL);
  self->plan = g_object_ref (plan);
  self->title = g_strdup (title);
  show_label (self);
  return GTK_WIDGET (self);
}

static gboolean
is_day (const GDate *chosen, const GDate *day)
{
  if (day == NULL || !g_date_valid (chosen))
    return day == NULL && !g_date_valid (chosen);
  return g_date_compare (chosen, day) == 0;
}

void
planner_span_button_set (PlannerSpanButton *self, const GDate *from, const GDate *to)
{
  g_return_if_fail (PLANNER_IS_SPAN_BUTTON (self));

  /* What is half typed stays. */
  if (is_day (&self->days[FROM], from) && is_day (&self->days[TO], to))
    return;
  g_date_clear (self->days, N_SIDES);
  if (from != NULL)
    self->days[FROM] = *from;
  if (to != NULL)
    self->days[TO] = *to;
  show_label (self);
  if (self->note != NULL)
    show_entries (self);
}

void
planner_span_button_get (PlannerSpanButton *self, GDate *from, GDate *to)
{
  g_return_if_fail (PLANNER_IS_SPAN_BUTTON (self));

  *from = self->days[FROM];
  *to = self->days[TO];
}
