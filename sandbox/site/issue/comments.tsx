import Button from '@atlaskit/button/new';
import { lazy, Suspense, useState } from 'react';
import { AdfDocument } from '../common/adf-document';
import { Loaded } from '../common/page-state';
import { PersonAvatar } from '../common/person-avatar';
import { shownMoment } from '../common/site-time';
import { useShortcut } from '../common/use-shortcut';
import { send } from '../data/http';
import { issuePath, type AdfNode, type Comment, type Issue } from '../data/jira';
import { useSession } from '../data/session';
import { DeleteComment } from './delete-comment';
import { useComments, useIssueChanged, useMay } from './use-issue';

const CommentEditor = lazy(async () => ({ default: (await import('./comment-editor')).CommentEditor }));

/** Newest first, and above them the place to write the next one. */
export function Comments({ issue }: { readonly issue: Issue }) {
  const comments = useComments(issue.key);
  return (
    <>
      <AddComment issue={issue} />
      <Loaded query={comments}>
        {(page) => (
          <>
            {page.total === 0 && <p className="subtle">No comments yet</p>}
            <ol className="history" aria-label="Comments">
              {page.comments.map((comment) => (
                <OneComment key={comment.id} issue={issue} comment={comment} />
              ))}
            </ol>
            {page.total > page.comments.length && (
              <p className="subtle">
                The newest {page.comments.length} of {page.total} comments
              </p>
            )}
          </>
        )}
      </Loaded>
    </>
  );
}

function AddComment({ issue }: { readonly issue: Issue }) {
  const [writing, setWriting] = useState(false);
  const may = useMay(issue.key)('ADD_COMMENTS');
  const changed = useIssueChanged(issue);
  useShortcut('m', () => setWriting(true), may);
  if (!may) return null;
  const save = async (body: AdfNode) => {
    await send('POST', `${issuePath(issue.key)}/comment`, { body });
    await changed();
  };
  return writing ? (
    <Suspense>
      <CommentEditor label="Comment" begun={null} save={save} close={() => setWriting(false)} />
    </Suspense>
  ) : (
    <button type="button" className="comment-prompt" aria-keyshortcuts="m" onClick={() => setWriting(true)}>
      Add a comment…
    </button>
  );
}

function OneComment({ issue, comment }: { readonly issue: Issue; readonly comment: Comment }) {
  const [editing, setEditing] = useState(false);
  const changed = useIssueChanged(issue);
  const { mayEdit, mayDelete } = useMayTouch(issue, comment);
  const author = comment.author?.displayName ?? 'Somebody';
  const save = async (body: AdfNode) => {
    await send('PUT', `${issuePath(issue.key)}/comment/${comment.id}`, { body });
    await changed();
  };
  return (
    <li>
      <PersonAvatar name={author} />
      <div className="comment">
        <CommentHead comment={comment} author={author} />
        {editing ? (
          <Suspense>
            <CommentEditor
              label={`Comment of ${author}`}
              begun={comment.body}
              save={save}
              close={() => setEditing(false)}
            />
          </Suspense>
        ) : (
          <AdfDocument document={comment.body} />
        )}
        {!editing && (mayEdit || mayDelete) && (
          <div className="comment-acts">
            {mayEdit && (
              <Button appearance="subtle" spacing="compact" onClick={() => setEditing(true)}>
                Edit
              </Button>
            )}
            {mayDelete && <DeleteComment issue={issue} comment={comment} />}
          </div>
        )}
      </div>
    </li>
  );
}

function CommentHead({ comment, author }: { readonly comment: Comment; readonly author: string }) {
  const person = useSession().data?.person;
  const moment = (iso: string) => (person === undefined ? iso : shownMoment(iso, person.timeZone, person.locale));
  const isEdited = comment.updated !== comment.created;
  return (
    <p>
      <strong>{author}</strong>{' '}
      <time className="subtle" dateTime={comment.created}>
        {moment(comment.created)}
      </time>
      {isEdited && (
        <span className="subtle">
          {' '}
          · edited by {comment.updateAuthor?.displayName ?? 'somebody'}, {moment(comment.updated)}
        </span>
      )}
    </p>
  );
}

function useMayTouch(issue: Issue, comment: Comment) {
  const may = useMay(issue.key);
  const isOwn = comment.author?.accountId === useSession().data?.person.accountId;
  return {
    mayEdit: may('EDIT_ALL_COMMENTS') || (isOwn && may('EDIT_OWN_COMMENTS')),
    mayDelete: may('DELETE_ALL_COMMENTS') || (isOwn && may('DELETE_OWN_COMMENTS')),
  };
}
