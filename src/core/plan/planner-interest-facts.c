/* planner-interest-facts.c: how the declarations of a plan stand, and what in its register wants a look
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "planner-interest-facts.h"

#include <glib/gi18n.h>

#include "planner-meeting-sitters.h"

/* Longer than anybody keeps a register, and within the calendar. */
#define MAX_PERIOD 1000

static void
read_period (PlannerRecord *root, PlannerField field, guint *period)
{
  *period = (guint) MIN (planner_record_get_integer (root, field, *period), MAX_PERIOD);
}

void
planner_plan_get_declaration_periods (PlannerPlan *plan, PlannerDeclarationPeriods *periods)
{
  PlannerRecord *root;

  g_return_if_fail (PLANNER_IS_PLAN (plan) && periods != NULL);

  root = planner_plan_get_root (plan);
  *periods = *planner_declaration_periods_default ();
  read_period (root, PLANNER_PLAN_DECLARE_DAYS, &periods->declare_days);
  read_period (root, PLANNER_PLAN_CONFIRM_MONTHS, &periods->confirm_months);
  read_period (root, PLANNER_PLAN_PUBLISHED_MONTHS, &periods->published_months);
  read_period (root, PLANNER_PLAN_KEPT_YEARS, &periods->kept_years);
}

gboolean
planner_interest_is_sensitive (PlannerRecord *interest)
{
  return planner_record_get_flag (interest, PLANNER_INTEREST_SENSITIVE)
         || planner_record_get_integer (interest, PLANNER_INTEREST_CONSENT, 1) == 0
         || planner_record_has_unsettled_flag (interest);
}

gboolean
planner_interest_is_withheld (PlannerRecord *interest)
{
  return planner_interest_is_sensitive (interest) || planner_record_get_flag (interest, PLANNER_INTEREST_PRIVATE);
}

/* Who has nothing to declare has nothing to consent to. */
gboolean
planner_interest_was_not_asked (PlannerRecord *interest)
{
  return planner_record_get (interest, PLANNER_INTEREST_CONSENT) == NULL
         && !planner_record_get_flag (interest, PLANNER_INTEREST_NIL_RETURN);
}

PlannerDeclaration
planner_interest_get_declaration (PlannerRecord *interest)
{
  PlannerDeclaration declaration = { .withheld = planner_interest_is_withheld (interest) };

  planner_record_get_date (interest, PLANNER_INTEREST_DECLARED_ON, &declaration.declared_on);
  planner_record_get_date (interest, PLANNER_INTEREST_FIRST_DECLARED_ON, &declaration.first_declared_on);
  planner_record_get_date (interest, PLANNER_INTEREST_FROM, &declaration.from);
  planner_record_get_date (interest, PLANNER_INTEREST_TO, &declaration.to);
  return declaration;
}

static void
register_finding_free (gpointer data)
{
  PlannerRegisterFinding *finding = data;

  g_object_unref (finding->record);
  g_free (finding);
}

static void
add_finding (GPtrArray *findings, PlannerRegisterFindingType type, PlannerRecord *record)
{
  PlannerRegisterFinding *finding = g_new (PlannerRegisterFinding, 1);

  finding->type = type;
  finding->record = g_object_ref (record);
  g_ptr_array_add (findings, finding);
}

/* The last declaration of each person: id → day as a number, from 1; 1 for one without a day. */
static GHashTable *
list_last_declarations (GListModel *interests)
{
  GHashTable *last = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; i < g_list_model_get_n_items (interests); i++)
    {
      g_autoptr (PlannerRecord) interest = g_list_model_get_item (interests, i);
      const char *person = planner_record_get (interest, PLANNER_INTEREST_PERSON);
      guint day = 1;
      GDate date;

      if (person == NULL)
        continue;
      if (planner_record_get_date (interest, PLANNER_INTEREST_DECLARED_ON, &date))
        day = g_date_get_julian (&date);
      if (day > GPOINTER_TO_UINT (g_hash_table_lookup (last, person)))
        g_hash_table_insert (last, (gpointer) person, GUINT_TO_POINTER (day));
    }
  return last;
}

static gboolean
is_overtaken (PlannerRecord *interest, const PlannerDeclaration *declaration, GHashTable *last)
{
  const char *person = planner_record_get (interest, PLANNER_INTEREST_PERSON);

  return person != NULL && planner_record_get_flag (interest, PLANNER_INTEREST_NIL_RETURN) && g_date_valid (&declaration->declared_on)
         && GPOINTER_TO_UINT (g_hash_table_lookup (last, person)) > g_date_get_julian (&declaration->declared_on);
}

static void
look_at_clock (const PlannerDeclarationPeriods *periods, PlannerRecord *interest, const PlannerDeclaration *declaration,
               const GDate *today, GPtrArray *findings)
{
  switch (planner_declaration_get_state (declaration, periods, today))
    {
    case PLANNER_INTEREST_DUE:
      add_finding (findings, PLANNER_REGISTER_DUE, interest);
      break;
    case PLANNER_INTEREST_OVERDUE:
      add_finding (findings, PLANNER_REGISTER_OVERDUE, interest);
      break;
    case PLANNER_INTEREST_UNDATED:
      add_finding (findings, PLANNER_REGISTER_UNDATED, interest);
      break;
    case PLANNER_INTEREST_ENDED:
      if (planner_declaration_is_published (declaration, periods, today))
        add_finding (findings, PLANNER_REGISTER_STILL_PUBLISHED, interest);
      break;
    case PLANNER_INTEREST_CURRENT:
    default:
      break;
    }
}

static void
look_at_interest (const PlannerDeclarationPeriods *periods, PlannerRecord *interest, GHashTable *last, const GDate *today,
                  GPtrArray *findings)
{
  PlannerDeclaration declaration = planner_interest_get_declaration (interest);

  if (!is_overtaken (interest, &declaration, last))
    look_at_clock (periods, interest, &declaration, today, findings);
  if (planner_declaration_was_late (&declaration, periods))
    add_finding (findings, PLANNER_REGISTER_LATE, interest);
  if (planner_declaration_is_past_keeping (&declaration, periods, today))
    add_finding (findings, PLANNER_REGISTER_PAST_KEEPING, interest);
  if (planner_interest_was_not_asked (interest) && planner_declaration_is_published (&declaration, periods, today))
    add_finding (findings, PLANNER_REGISTER_NOT_ASKED, interest);
}

static GHashTable *
list_holders (PlannerPlan *plan, const GDate *today)
{
  GHashTable *holders = g_hash_table_new (NULL, NULL);
  GListModel *seats = planner_plan_get_records (plan, PLANNER_KIND_SEAT);

  for (guint i = 0; i < g_list_model_get_n_items (seats); i++)
    {
      g_autoptr (PlannerRecord) seat = g_list_model_get_item (seats, i);
      PlannerRecord *holder;

      if (planner_seat_get_holder (plan, seat, today, &holder))
        g_hash_table_add (holders, holder);
    }
  return holders;
}

GPtrArray *
planner_plan_list_register_findings (PlannerPlan *plan, const GDate *today)
{
  GPtrArray *findings = g_ptr_array_new_with_free_func (register_finding_free);
  GListModel *interests = planner_plan_get_records (plan, PLANNER_KIND_INTEREST);
  GListModel *people = planner_plan_get_records (plan, PLANNER_KIND_PERSON);
  g_autoptr (GHashTable) last = list_last_declarations (interests);
  g_autoptr (GHashTable) holders = list_holders (plan, today);
  PlannerDeclarationPeriods periods;

  planner_plan_get_declaration_periods (plan, &periods);
  for (guint i = 0; i < g_list_model_get_n_items (interests); i++)
    {
      g_autoptr (PlannerRecord) interest = g_list_model_get_item (interests, i);

      look_at_interest (&periods, interest, last, today, findings);
    }
  for (guint i = 0; i < g_list_model_get_n_items (people); i++)
    {
      g_autoptr (PlannerRecord) person = g_list_model_get_item (people, i);

      if (g_hash_table_contains (holders, person) && !g_hash_table_contains (last, planner_record_get_id (person)))
        add_finding (findings, PLANNER_REGISTER_NEVER_DECLARED, person);
    }
  return findings;
}

GHashTable *
planner_plan_list_overtaken (PlannerPlan *plan)
{
  GHashTable *overtaken = g_hash_table_new_full (NULL, NULL, g_object_unref, NULL);
  GListModel *interests;
  g_autoptr (GHashTable) last = NULL;

  g_return_val_if_fail (PLANNER_IS_PLAN (plan), overtaken);

  interests = planner_plan_get_records (plan, PLANNER_KIND_INTEREST);
  last = list_last_declarations (interests);
  for (guint i = 0; i < g_list_model_get_n_items (interests); i++)
    {
      g_autoptr (PlannerRecord) interest = g_list_model_get_item (interests, i);
      PlannerDeclaration declaration = planner_interest_get_declaration (interest);

      if (is_overtaken (interest, &declaration, last))
        g_hash_table_add (overtaken, g_steal_pointer (&interest));
    }
  return overtaken;
}

const char *
planner_register_finding_to_string (PlannerRegisterFindingType type)
{
  static const char *const words[] = { "due", "overdue", "undated", "late", "still-published", "past-keeping", "not-asked",
                                       "never-declared" };

  g_return_val_if_fail (type < G_N_ELEMENTS (words), NULL);

  return words[type];
}

const char *
planner_register_finding_get_words (PlannerRegisterFindingType type)
{
  static const char *const words[] = {
    N_("soon to be confirmed"),
    N_("not confirmed for longer than it may be"),
    N_("nobody knows when it was declared"),
    N_("declared later than it should have been"),
    N_("ended, and still published"),
    N_("ended so long ago that it need not be kept"),
    N_("published, and nobody was asked for consent to that"),
    N_("holds a seat and has never declared"),
  };

  g_return_val_if_fail (type < G_N_ELEMENTS (words), NULL);

  return _(words[type]);
}
