/* planner-store-identity.c: telling a file from its copies
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A one-time token stands in the file and in the user's state folder. Opening takes both away before anything can be
 * edited; a clean close puts a new one in both. Where they do not match, the file was copied, restored or left by a
 * crash, and gets a new actor.
 */
#include "planner-store-private.h"

#include <fcntl.h>
#include <glib/gstdio.h>
#include <string.h>
#include <sys/random.h>
#include <unistd.h>

#define TOKEN_LENGTH 32

char *
planner_store_new_digits (guint length)
{
  guint8 bytes[TOKEN_LENGTH / 2];
  GString *digits = g_string_new (NULL);

  g_assert (length <= TOKEN_LENGTH);
  if (getrandom (bytes, sizeof bytes, 0) != sizeof bytes)
    g_error ("The system gives no random numbers");
  for (guint i = 0; i < length / 2; i++)
    g_string_append_printf (digits, "%02x", bytes[i]);

  return g_string_free_and_steal (digits);
}

static gboolean
is_digits (const char *text, gsize length)
{
  return text != NULL && strlen (text) == length && strspn (text, "0123456789abcdef") == length;
}

static char *
dup_token_folder (void)
{
  return g_build_filename (g_get_user_state_dir (), "icb-planner", "tokens", NULL);
}

/* Takes the state folder's token away for good and gives it; %NULL if there is none or it might come back. */
static char *
claim_token (const char *file)
{
  g_autofree char *folder = dup_token_folder ();
  g_autofree char *digits = planner_store_new_digits (TOKEN_LENGTH);
  g_autofree char *token_path = g_build_filename (folder, file, NULL);
  g_autofree char *claim_path = g_strconcat (token_path, ".", digits, NULL);
  g_autofree char *token = NULL;

  /* Of two copies opened at once just one gets it. */
  if (g_rename (token_path, claim_path) != 0)
    return NULL;

  g_file_get_contents (claim_path, &token, NULL, NULL);
  if (g_unlink (claim_path) != 0 || !planner_store_sync_folder (folder, NULL))
    return NULL;

  return g_steal_pointer (&token);
}

static gboolean
read_name (PlannerStore *self, const char *name, char **value, GError **error)
{
  sqlite3_stmt *statement = planner_store_prepare (self, "SELECT value FROM _store WHERE name = ?1", error);
  int result;

  *value = NULL;
  if (statement == NULL)
    return FALSE;

  planner_store_bind (statement, 1, name);
  result = planner_store_step (self, statement, error);
  if (result > 0)
    *value = g_strdup (planner_store_column (statement, 0));
  sqlite3_reset (statement);

  return result >= 0;
}

static gboolean
write_name (PlannerStore *self, const char *name, const char *value, GError **error)
{
  sqlite3_stmt *statement = planner_store_prepare (self, "INSERT OR REPLACE INTO _store (name, value) VALUES (?1, ?2)", error);

  if (statement == NULL)
    return FALSE;

  planner_store_bind (statement, 1, name);
  planner_store_bind (statement, 2, value);
  return planner_store_step (self, statement, error) == 0;
}

static void
renew_actor (PlannerStore *self)
{
  g_free (self->actor);
  self->actor = planner_store_new_digits (PLANNER_STORE_ACTOR_LENGTH);
}

gboolean
planner_store_read_identity (PlannerStore *self, GError **error)
{
  if (!read_name (self, "file", &self->file, error) || !read_name (self, "actor", &self->actor, error))
    return FALSE;

  if (self->file == NULL || !g_uuid_string_is_valid (self->file))
    {
      g_free (self->file);
      self->file = g_uuid_string_random ();
    }
  if (!is_digits (self->actor, PLANNER_STORE_ACTOR_LENGTH))
    renew_actor (self);

  return TRUE;
}

static gboolean
take_in_transaction (PlannerStore *self, GError **error)
{
  g_autofree char *token = NULL;
  g_autofree char *claimed = NULL;

  if (!planner_store_read_identity (self, error) || !read_name (self, "token", &token, error))
    return FALSE;

  claimed = claim_token (self->file);
  if (!is_digits (token, TOKEN_LENGTH) || g_strcmp0 (claimed, token) != 0)
    renew_actor (self);

  return write_name (self, "file", self->file, error) && write_name (self, "actor", self->actor, error)
         && write_name (self, "token", NULL, error);
}

gboolean
planner_store_take_identity (PlannerStore *self, GError **error)
{
  if (!planner_store_in_transaction (self) && !planner_store_begin (self, error))
    return FALSE;

  if (!take_in_transaction (self, error))
    {
      planner_store_rollback (self);
      return FALSE;
    }

  return planner_store_commit (self, error);
}

/* A state folder that cannot be written costs a new actor at the next opening, no more. */
static void
write_state_token (const char *file, const char *token)
{
  g_autofree char *folder = dup_token_folder ();
  g_autofree char *path = g_build_filename (folder, file, NULL);

  if (g_mkdir_with_parents (folder, 0700) == 0)
    g_file_set_contents_full (path, token, -1, G_FILE_SET_CONTENTS_CONSISTENT, 0600, NULL);
}

gboolean
planner_store_leave_token (PlannerStore *self, GError **error)
{
  g_autofree char *token = planner_store_new_digits (TOKEN_LENGTH);

  if (!planner_store_begin (self, error))
    return FALSE;
  if (!write_name (self, "token", token, error))
    {
      planner_store_rollback (self);
      return FALSE;
    }
  if (!planner_store_commit (self, error))
    return FALSE;

  write_state_token (self->file, token);
  return TRUE;
}
