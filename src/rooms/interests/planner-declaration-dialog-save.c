/* planner-declaration-dialog-save.c: what a form of declaration says, written down
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include <glib/gi18n.h>

#include "rooms/interests/planner-declaration-dialog-private.h"

#define MAX_VALUES 16

/* Canonical values, read so far. */
typedef struct
{
  PlannerDeclared values[MAX_VALUES];
  char *owned[MAX_VALUES];
  guint n;
} Reading;

static void
reading_clear (Reading *reading)
{
  for (guint i = 0; i < reading->n; i++)
    g_free (reading->owned[i]);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Reading, reading_clear)

/* Takes @value. */
static void
put (Reading *reading, PlannerField field, char *value)
{
  g_return_if_fail (reading->n < MAX_VALUES);

  reading->owned[reading->n] = value;
  reading->values[reading->n++] = (PlannerDeclared) { field, value };
}

static gboolean
is_empty (GtkEditable *row)
{
  g_autofree char *text = g_strstrip (g_strdup (gtk_editable_get_text (row)));

  return *text == '\0';
}

static gboolean
read_row (Reading *reading, GtkEditable *row, PlannerField field, GError **error)
{
  char *value;

  if (!planner_value_normalise (field, gtk_editable_get_text (row), &value, error))
    {
      gtk_widget_add_css_class (GTK_WIDGET (row), "error");
      gtk_widget_grab_focus (GTK_WIDGET (row));
      return FALSE;
    }
  put (reading, field, value);
  return TRUE;
}

static const char *
get_type (PlannerDeclarationDialog *self)
{
  return gtk_check_button_get_active (self->financial_check)      ? "financial"
         : gtk_check_button_get_active (self->professional_check) ? "non-financial-professional"
         : gtk_check_button_get_active (self->personal_check)     ? "non-financial-personal"
         : gtk_check_button_get_active (self->indirect_check)     ? "indirect"
                                                                  : NULL;
}

static void
read_publication (PlannerDeclarationDialog *self, Reading *reading)
{
  static const char *const consents[] = { NULL, "1", "0" }; /* in the order of the row's choices */

  if (adw_switch_row_get_active (self->sensitive_row))
    put (reading, PLANNER_INTEREST_SENSITIVE, g_strdup ("1"));
  put (reading, PLANNER_INTEREST_CONSENT, g_strdup (consents[adw_combo_row_get_selected (self->consent_row)]));
}

static gboolean
read_interest (PlannerDeclarationDialog *self, Reading *reading, GError **error)
{
  put (reading, PLANNER_INTEREST_TYPE, g_strdup (get_type (self)));
  read_publication (self, reading);
  return read_row (reading, self->nature_row, PLANNER_INTEREST_NATURE, error)
         && (!gtk_check_button_get_active (self->indirect_check)
             || read_row (reading, self->through_row, PLANNER_INTEREST_THROUGH, error))
         && read_row (reading, self->from_row, PLANNER_INTEREST_FROM, error)
         && read_row (reading, self->to_row, PLANNER_INTEREST_TO, error)
         && read_row (reading, self->mitigation_row, PLANNER_INTEREST_MITIGATION, error);
}

gboolean
planner_declaration_dialog_is_whole (PlannerDeclarationDialog *self)
{
  PlannerNamed person = planner_named_row_get (self->person_row);
  PlannerNamed organisation = planner_named_row_get (self->organisation_row);

  if (person.id == NULL && person.name == NULL)
    return FALSE;
  return adw_switch_row_get_active (self->nil_row) || organisation.id != NULL || organisation.name != NULL
         || !is_empty (self->nature_row);
}

char *
planner_declaration_dialog_save (PlannerDeclarationDialog *self, GError **error)
{
  PlannerNamed person = planner_named_row_get (self->person_row);
  PlannerNamed organisation = { NULL };
  g_auto (Reading) reading = { 0 };

  if (!read_row (&reading, self->position_row, PLANNER_INTEREST_POSITION, error)
      || !read_row (&reading, self->day_row, PLANNER_INTEREST_DECLARED_ON, error))
    return NULL;
  if (adw_switch_row_get_active (self->nil_row))
    put (&reading, PLANNER_INTEREST_NIL_RETURN, g_strdup ("1"));
  else if (read_interest (self, &reading, error))
    organisation = planner_named_row_get (self->organisation_row);
  else
    return NULL;
  return planner_interest_declare (planner_interest_standings_get_plan (self->standings), &person, &organisation,
                                   reading.values, reading.n, error);
}
