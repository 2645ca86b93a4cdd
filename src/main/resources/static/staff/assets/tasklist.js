import { Failure } from './server.js';

/** Everything that this form knows of Tasklist, in our words; the rest of the code knows no camForm. */
export function tasklist(camForm) {
  const scope = camForm.formElement.scope?.();
  const angularForm = scope?.[camForm.formElement.attr('name')];
  let refusing = false;

  return {
    starting: !camForm.taskId,
    user: camForm.options?.urlParams?.userId ?? '',

    async address() {
      return camForm.taskId ? `task/${camForm.taskId}` : `start/${camForm.processDefinitionKey ?? (await startedKey(camForm))}`;
    },

    onSubmit(decide) {
      camForm.on('submit', (event) => {
        refusing = !decide();
        event.submitPrevented = refusing;
      });
    },

    onSave(save) {
      camForm.on('store', (event) => {
        event.storePrevented = true;
        save();
      });
    },

    onCompleted(act) {
      camForm.on('submit-success', act);
    },

    /** Only what the engine refused: what we refused ourselves fails at once, and has been said already. */
    onRefused(act) {
      camForm.on('submit-failed', (event, [error]) => {
        if (!refusing) {
          act(error.message);
        }
        refusing = false;
      });
    },

    /** Tasklist does not load the form again when the task is claimed or given back. */
    onClaimChanged(act) {
      scope?.$watch('options.disableForm', (disabled, before) => {
        if (disabled !== before) {
          act(!disabled);
        }
      });
    },

    /** Lets Tasklist's Save button be pressed, or not. */
    markUnsaved(unsaved) {
      if (angularForm) {
        scope.$applyAsync(() => (unsaved ? angularForm.$setDirty() : angularForm.$setPristine()));
      }
    },

    /** A started process finds what was written by its draft; a task needs nothing but its end. */
    hand({ draft, businessKey }) {
      if (camForm.taskId) {
        return;
      }
      if (camForm.variableManager.variable('draft')) {
        camForm.variableManager.destroyVariable('draft');
      }
      camForm.variableManager.createVariable({ name: 'draft', type: 'String', value: draft });
      camForm.businessKey = businessKey;
    },
  };
}

function startedKey(camForm) {
  return new Promise((resolve, reject) => {
    camForm.client.resource('process-definition').get(camForm.processDefinitionId, (error, definition) => {
      if (error) {
        reject(new Failure(error.status ?? 0, 'The process to be started is not known here. Close this window and choose it again.'));
      } else {
        resolve(definition.key);
      }
    });
  });
}
