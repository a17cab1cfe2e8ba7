/* planner-new-plan-dialog.c: a new plan: what it is called, where it is kept, and what it begins with
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "app/planner-new-plan-dialog.h"

#include <glib/gi18n.h>

#include "app/planner-import-dialog.h"
#include "app/planner-settings.h"
#include "app/planner-window.h"
#include "app/planner-words.h"
#include "core/exchange/planner-template.h"
#include "widgets/planner-dialogs.h"

/* In the order of the template row's choices. */
static const struct
{
  const char *name;
  const char *words;
} templates[] = {
  { PLANNER_TEMPLATE_EMPTY, N_("An empty plan") },
  { PLANNER_TEMPLATE_PROGRAMME, N_("Four workstreams, two boards, and headings of asks to fill in") },
  { PLANNER_TEMPLATE_SAMPLE, N_("An invented partnership over two years, to look around in") },
};
#define SAMPLE_CHOICE 2
/* Characters of a title that go into the file's name. */
#define MAX_NAME 60

struct _PlannerNewPlanDialog
{
  AdwDialog parent_instance;

  GtkEditable *title_row;
  AdwComboRow *template_row;
  AdwActionRow *place_row;
  GtkWidget *create_button;
  GtkWidget *problem_group;
  GtkLabel *problem_label;

  PlannerNewPlanPurpose purpose;
  char *source;
  char *folder;
  char *path; /* where the plan would be made now */
};

G_DEFINE_FINAL_TYPE (PlannerNewPlanDialog, planner_new_plan_dialog, ADW_TYPE_DIALOG)

/* Where it is kept */

static char *
choose_folder (void)
{
  const char *documents = g_get_user_special_dir (G_USER_DIRECTORY_DOCUMENTS);

  return g_strdup (documents != NULL && g_file_test (documents, G_FILE_TEST_IS_DIR) ? documents : g_get_home_dir ());
}

/* A file name that every file system takes: no separators, no leading dot, not too long. */
static char *
suggest_name (const char *title)
{
  g_autofree char *name = g_utf8_substring (title, 0, MIN (g_utf8_strlen (title, -1), MAX_NAME));

  g_strdelimit (name, "/\\:*?\"<>|\n\t", '-');
  g_strstrip (name);
  while (name[0] == '.')
    name[0] = '-';
  return name[0] != '\0' ? g_steal_pointer (&name) : g_strdup (_("Plan"));
}

/* "Title.icbplan", or "Title 2.icbplan" where that is taken. */
static char *
find_free_path (const char *folder, const char *name)
{
  g_autofree char *file = g_strconcat (name, ".icbplan", NULL);
  g_autofree char *path = g_build_filename (folder, file, NULL);

  for (guint number = 2; g_file_test (path, G_FILE_TEST_EXISTS); number++)
    {
      g_free (file);
      g_free (path);
      file = g_strdup_printf ("%s %u.icbplan", name, number);
      path = g_build_filename (folder, file, NULL);
    }
  return g_steal_pointer (&path);
}

static void
update (PlannerNewPlanDialog *self)
{
  g_autofree char *title = g_strstrip (g_strdup (gtk_editable_get_text (self->title_row)));
  g_autofree char *name = suggest_name (title);
  g_autofree char *shown = NULL;

  g_free (self->path);
  self->path = find_free_path (self->folder, name);
  shown = planner_words_for_path (self->path);
  adw_action_row_set_subtitle (self->place_row, shown);
  gtk_widget_set_sensitive (self->create_button, title[0] != '\0');
  gtk_widget_set_visible (self->problem_group, FALSE);
}

static void
describe_template (PlannerNewPlanDialog *self)
{
  adw_action_row_set_subtitle (ADW_ACTION_ROW (self->template_row), _(templates[adw_combo_row_get_selected (self->template_row)].words));
}

static void
place_chosen_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (PlannerNewPlanDialog) self = data;
  g_autoptr (GFile) folder = gtk_file_dialog_select_folder_finish (GTK_FILE_DIALOG (source), result, NULL);

  if (folder == NULL || g_file_peek_path (folder) == NULL)
    return;
  g_set_str (&self->folder, g_file_peek_path (folder));
  update (self);
}

static void
choose_place_cb (PlannerNewPlanDialog *self)
{
  g_autoptr (GtkFileDialog) dialog = gtk_file_dialog_new ();
  g_autoptr (GFile) folder = g_file_new_for_path (self->folder);

  gtk_file_dialog_set_title (dialog, _("Keep the Plan In"));
  gtk_file_dialog_set_initial_folder (dialog, folder);
  gtk_file_dialog_select_folder (dialog, GTK_WINDOW (gtk_widget_get_root (GTK_WIDGET (self))), NULL, place_chosen_cb,
                                 g_object_ref (self));
}

/* Making it */

static void
show_problem (PlannerNewPlanDialog *self, const char *sentence)
{
  gtk_label_set_text (self->problem_label, sentence);
  gtk_widget_set_visible (self->problem_group, TRUE);
  gtk_accessible_announce (GTK_ACCESSIBLE (self), sentence, GTK_ACCESSIBLE_ANNOUNCEMENT_PRIORITY_HIGH);
}

static PlannerPlan *
create_plan (PlannerNewPlanDialog *self, GError **error)
{
  g_autoptr (GSettings) settings = planner_settings_new ();
  g_autofree char *author = planner_settings_dup_author (settings);
  g_autofree char *title = g_strstrip (g_strdup (gtk_editable_get_text (self->title_row)));
  const char *template = templates[adw_combo_row_get_selected (self->template_row)].name;

  return planner_template_create_plan (self->path, template, title, author, error);
}

static void
create_cb (PlannerNewPlanDialog *self)
{
  GtkWindow *window = GTK_WINDOW (gtk_widget_get_root (GTK_WIDGET (self)));
  g_autoptr (GError) error = NULL;
  g_autoptr (PlannerPlan) plan = create_plan (self, &error);

  if (plan == NULL)
    {
      show_problem (self, error->message);
      return;
    }
  window = planner_application_show_plan (PLANNER_APPLICATION (gtk_window_get_application (window)), plan, self->path, window);
  if (self->source != NULL)
    planner_dialog_present (planner_import_dialog_new (plan, self->source), GTK_WIDGET (window));
  adw_dialog_close (ADW_DIALOG (self));
}

static void
cancel_cb (PlannerNewPlanDialog *self)
{
  adw_dialog_close (ADW_DIALOG (self));
}

static void
planner_new_plan_dialog_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), PLANNER_TYPE_NEW_PLAN_DIALOG);

  G_OBJECT_CLASS (planner_new_plan_dialog_parent_class)->dispose (object);
}

static void
planner_new_plan_dialog_finalize (GObject *object)
{
  PlannerNewPlanDialog *self = PLANNER_NEW_PLAN_DIALOG (object);

  g_free (self->source);
  g_free (self->folder);
  g_free (self->path);

  G_OBJECT_CLASS (planner_new_plan_dialog_parent_class)->finalize (object);
}

static void
planner_new_plan_dialog_class_init (PlannerNewPlanDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = planner_new_plan_dialog_dispose;
  G_OBJECT_CLASS (klass)->finalize = planner_new_plan_dialog_finalize;

  gtk_widget_class_set_template_from_resource (widget_class, "/org/icb/Planner/app/planner-new-plan-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, PlannerNewPlanDialog, title_row);
  gtk_widget_class_bind_template_child (widget_class, PlannerNewPlanDialog, template_row);
  gtk_widget_class_bind_template_child (widget_class, PlannerNewPlanDialog, place_row);
  gtk_widget_class_bind_template_child (widget_class, PlannerNewPlanDialog, create_button);
  gtk_widget_class_bind_template_child (widget_class, PlannerNewPlanDialog, problem_group);
  gtk_widget_class_bind_template_child (widget_class, PlannerNewPlanDialog, problem_label);
  gtk_widget_class_bind_template_callback (widget_class, update);
  gtk_widget_class_bind_template_callback (widget_class, describe_template);
  gtk_widget_class_bind_template_callback (widget_class, choose_place_cb);
  gtk_widget_class_bind_template_callback (widget_class, create_cb);
  gtk_widget_class_bind_template_callback (widget_class, cancel_cb);
}

static void
planner_new_plan_dialog_init (PlannerNewPlanDialog *self)
{
  self->folder = choose_folder ();
  gtk_widget_init_template (GTK_WIDGET (self));
  describe_template (self);
  update (self);
}

static char *
suggest_title (PlannerNewPlanPurpose purpose, const char *source)
{
  g_autofree char *name = NULL;
  char *dot;

  if (purpose == PLANNER_NEW_PLAN_SAMPLE)
    return g_strdup (_("Sample plan"));
  if (source == NULL)
    return g_strdup ("");
  name = g_path_get_basename (source);
  dot = strrchr (name, '.');
  if (dot != NULL && dot != name)
    *dot = '\0';
  return g_filename_display_name (name);
}

AdwDialog *
planner_new_plan_dialog_new (PlannerNewPlanPurpose purpose, const char *source)
{
  PlannerNewPlanDialog *self = g_object_new (PLANNER_TYPE_NEW_PLAN_DIALOG, NULL);
  g_autofree char *title = suggest_title (purpose, source);

  self->purpose = purpose;
  self->source = g_strdup (source);
  adw_combo_row_set_selected (self->template_row, purpose == PLANNER_NEW_PLAN_SAMPLE ? SAMPLE_CHOICE : 0);
  gtk_widget_set_visible (GTK_WIDGET (self->template_row), purpose == PLANNER_NEW_PLAN_ASK);
  gtk_editable_set_text (self->title_row, title);
  gtk_editable_set_position (self->title_row, -1);
  return ADW_DIALOG (self);
}
