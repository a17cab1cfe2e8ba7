/* planner-exchange-error.h: why a file from others was refused, or could not be written
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

#define PLANNER_EXCHANGE_ERROR (planner_exchange_error_quark ())
GQuark planner_exchange_error_quark (void);

/**
 * PlannerExchangeError:
 *
 * Each comes with a sentence that says what is wrong, and where. Whatever is refused has changed nothing.
 */
typedef enum
{
  PLANNER_EXCHANGE_ERROR_JSON,      /* broken JSON; the sentence names line and column */
  PLANNER_EXCHANGE_ERROR_FORMAT,    /* JSON, but not a plan */
  PLANNER_EXCHANGE_ERROR_TOO_NEW,   /* of a version above ours */
  PLANNER_EXCHANGE_ERROR_TOO_BIG,   /* above PLANNER_JSON_MAX_BYTES */
  PLANNER_EXCHANGE_ERROR_TABLE,     /* a table that is none, or whose headings match no field */
  PLANNER_EXCHANGE_ERROR_SELECTION, /* an export of a workstream, board or kind that is not there */
} PlannerExchangeError;

G_END_DECLS
