import type { User, UserQuery } from '#contract/user.ts';
import { ROLE_TEXT, ROLES } from '#domain/identity/role.ts';
import { Button, Select } from 'antd';
import { useCallback, useState, type ReactNode } from 'react';
import { setFilters, useAddress } from '../address/address.ts';
import { callWith, useAnswer } from '../client/use-answer.ts';
import { AgencySelect } from '../parts/agency-select.tsx';
import { AnswerView } from '../parts/answer-view.tsx';
import { Beside } from '../parts/beside.tsx';
import { ExportButton } from '../parts/export-button.tsx';
import { ListTable, type ListColumn } from '../parts/list-table.tsx';
import { minute } from '../parts/moment.ts';
import { NothingYet } from '../parts/nothing-yet.tsx';
import { Page } from '../parts/page.tsx';
import { pageNumber, Pager } from '../parts/pager.tsx';
import { SearchInput } from '../parts/search-input.tsx';
import { useSession } from '../session/session-context.ts';
import { knownRole } from './known-role.ts';
import { NewUserDialog } from './new-user-dialog.tsx';
import { UserPane } from './user-pane.tsx';
import { stateWords, UserStateMarks } from './user-state.tsx';
import './user.css';

const PAGE_SIZE = 50;

const COLUMNS: readonly ListColumn<User>[] = [
  { head: '姓名', cell: (user) => user.name },
  { head: '用户名', cell: (user) => user.username },
  { head: '单位', cell: (user) => user.agencyName ?? '—', wideOnly: true },
  {
    head: '角色',
    cell: (user) =>
      user.roles.length === 0 ? '—' : [...new Set(user.roles.map((grant) => grant.roleName))].join('、'),
  },
  { head: '状态', cell: (user) => <UserStateMarks user={user} /> },
  { head: '最近登录', cell: (user) => minute(user.lastSignIn), wideOnly: true },
];

const STATES = [
  { value: 'active', label: '在用' },
  { value: 'locked', label: '被锁定' },
  { value: 'inactive', label: '已停用' },
] as const;

function queryOf(filters: URLSearchParams): Omit<UserQuery, 'page' | 'pageSize'> {
  const [search = '', agencyId = '', word = '', state = ''] = ['search', 'agency', 'role', 'state'].map(
    (name) => filters.get(name) ?? '',
  );
  const role = knownRole(word);
  const known = STATES.find(({ value }) => value === state);
  return {
    ...(search ? { search } : {}),
    ...(agencyId ? { agencyId } : {}),
    ...(role === undefined ? {} : { role }),
    ...(known === undefined ? {} : { state: known.value }),
  };
}

/** Everybody who may sign in; a row opens beside the list. */
export function UsersPage(): ReactNode {
  const { may } = useSession();
  const { filters } = useAddress();
  const [adding, setAdding] = useState(false);
  const query = queryOf(filters);
  const users = useAnswer('listUsers', {
    query: { ...query, page: pageNumber(filters), pageSize: PAGE_SIZE },
  });
  const openId = filters.get('open');
  const onOpen = useCallback((user: User) => setFilters({ open: user.id }), []);
  const close = useCallback(() => setFilters({ open: null }), []);
  const total = users.data?.total ?? 0;
  return (
    <Page
      fixed
      title="用户与角色"
      note={users.data && `${total} 人`}
      acts={
        <>
          <ExportButton<User>
            name="用户清单"
            total={total}
            heads={['姓名', '用户名', '单位', '角色', '状态', '动态码', '最近登录']}
            fields={(user) => [
              user.name,
              user.username,
              user.agencyName,
              user.roles.map((grant) => grant.roleName).join('、'),
              stateWords(user).join('、'),
              user.secondFactor ? '已绑定' : '未绑定',
              user.lastSignIn === null ? null : minute(user.lastSignIn),
            ]}
            load={(page, pageSize) => callWith('listUsers', { query: { ...query, page, pageSize } })}
          />
          {may('user.create') && (
            <Button type="primary" onClick={() => setAdding(true)}>
              新建用户
            </Button>
          )}
        </>
      }
    >
      <UserFilters />
      <Beside
        title={users.data?.items.find((user) => user.id === openId)?.name ?? '用户'}
        onClose={close}
        open={openId === null ? null : <UserPane key={openId} userId={openId} />}
        list={
          <AnswerView answer={users}>
            {({ items, page, pageSize }) =>
              items.length === 0 ? (
                <NothingYet title="没有符合条件的用户。">
                  {Object.keys(query).length > 0
                    ? '换一个条件再找。'
                    : '由系统管理员新建用户，再由安全管理员授予角色。'}
                </NothingYet>
              ) : (
                <>
                  <ListTable
                    label="用户清单"
                    columns={COLUMNS}
                    rows={items}
                    rowKey={(user) => user.id}
                    openKey={openId}
                    onOpen={onOpen}
                  />
                  <Pager page={page} pageSize={pageSize} total={total} unit="人" />
                </>
              )
            }
          </AnswerView>
        }
      />
      {adding && (
        <NewUserDialog onClose={() => setAdding(false)} onCreated={(user) => setFilters({ open: user.id })} />
      )}
    </Page>
  );
}

function UserFilters(): ReactNode {
  const { filters } = useAddress();
  function change(name: string): (value: string | null | undefined) => void {
    return (value) => setFilters({ [name]: value ?? null, page: null, open: null });
  }
  return (
    <div className="filters">
      <SearchInput first name="search" label="查找用户" placeholder="查找姓名或用户名" width={200} />
      <AgencySelect value={filters.get('agency')} onChange={change('agency')} />
      <Select<string | null>
        aria-label="全部角色"
        placeholder="全部角色"
        allowClear
        value={filters.get('role')}
        options={ROLES.map((role) => ({ value: role, label: ROLE_TEXT[role].name }))}
        onChange={change('role')}
        popupMatchSelectWidth={false}
      />
      <Select<string | null>
        aria-label="全部状态"
        placeholder="全部状态"
        allowClear
        value={filters.get('state')}
        options={[...STATES]}
        onChange={change('state')}
      />
    </div>
  );
}
