// @ts-nocheck
/* Generated from openrpc.json by scripts/generate-contract.ts; do not edit. `npm run generate` */
import func2Module from 'ajv/dist/runtime/ucs2length.js';
const func2 = func2Module.default;
export const validateCreateUser = validate10;
const schema11 = {
  $id: 'params-CreateUser',
  type: 'object',
  description: 'Params of `create_user`, by name.',
  additionalProperties: false,
  required: ['username'],
  properties: {
    username: { $ref: 'contract#/definitions/Username' },
    display_name: {
      type: 'string',
      minLength: 1,
      maxLength: 100,
      pattern: '^[^\\u0000-\\u001f\\u007f]*$',
      'x-expected': 'a string of 1 to 100 characters without control characters',
      description: 'Full name; default: as the Forge account has it.',
    },
    email: {
      type: 'string',
      maxLength: 254,
      pattern: '^[^@\\s]+@[^@\\s]+$',
      'x-expected': 'an e-mail address of at most 254 characters',
      description:
        'E-mail address; default: as the Forge account has it. Needed where the account is to be created.',
    },
    create_account: {
      type: 'boolean',
      default: true,
      description: 'Whether a missing Forge account is created.',
    },
    request_id: { $ref: 'contract#/definitions/RequestId' },
    validate_only: {
      type: 'boolean',
      default: false,
      description: 'Check everything and do nothing.',
    },
  },
};
const schema13 = {
  type: 'string',
  description: 'Forge username: letters and digits, with single "-", "." or "_" between them.',
  minLength: 1,
  maxLength: 40,
  pattern: '^[0-9A-Za-z]+(?:[-._][0-9A-Za-z]+)*$',
  'x-expected':
    'a Forge username: at most 40 letters and digits, with single "-", "." or "_" between them',
};
const schema14 = {
  type: 'string',
  description:
    "The caller's own name for this request, for idempotency. The scope is caller and method; kept at least 24 hours.",
  minLength: 1,
  maxLength: 128,
};
const pattern0 = new RegExp('^[0-9A-Za-z]+(?:[-._][0-9A-Za-z]+)*$', 'u');
const pattern1 = new RegExp('^[^\\u0000-\\u001f\\u007f]*$', 'u');
const pattern2 = new RegExp('^[^@\\s]+@[^@\\s]+$', 'u');
function validate10(
  data,
  { instancePath = '', parentData, parentDataProperty, rootData = data } = {},
) {
  /*# sourceURL="params-CreateUser" */ let vErrors = null;
  let errors = 0;
  if (data && typeof data == 'object' && !Array.isArray(data)) {
    if (data.username === undefined) {
      const err0 = {
        instancePath,
        schemaPath: '#/required',
        keyword: 'required',
        params: { missingProperty: 'username' },
        message: "must have required property '" + 'username' + "'",
        schema: schema11.required,
        parentSchema: schema11,
        data,
      };
      if (vErrors === null) {
        vErrors = [err0];
      } else {
        vErrors.push(err0);
      }
      errors++;
    }
    for (const key0 in data) {
      if (!(
        key0 === 'username' ||
        key0 === 'display_name' ||
        key0 === 'email' ||
        key0 === 'create_account' ||
        key0 === 'request_id' ||
        key0 === 'validate_only'
      )) {
        const err1 = {
          instancePath,
          schemaPath: '#/additionalProperties',
          keyword: 'additionalProperties',
          params: { additionalProperty: key0 },
          message: 'must NOT have additional properties',
          schema: false,
          parentSchema: schema11,
          data,
        };
        if (vErrors === null) {
          vErrors = [err1];
        } else {
          vErrors.push(err1);
        }
        errors++;
      }
    }
    if (data.username !== undefined) {
      let data0 = data.username;
      if (typeof data0 === 'string') {
        if (func2(data0) > 40) {
          const err2 = {
            instancePath: instancePath + '/username',
            schemaPath: 'contract#/definitions/Username/maxLength',
            keyword: 'maxLength',
            params: { limit: 40 },
            message: 'must NOT have more than 40 characters',
            schema: 40,
            parentSchema: schema13,
            data: data0,
          };
          if (vErrors === null) {
            vErrors = [err2];
          } else {
            vErrors.push(err2);
          }
          errors++;
        }
        if (func2(data0) < 1) {
          const err3 = {
            instancePath: instancePath + '/username',
            schemaPath: 'contract#/definitions/Username/minLength',
            keyword: 'minLength',
            params: { limit: 1 },
            message: 'must NOT have fewer than 1 characters',
            schema: 1,
            parentSchema: schema13,
            data: data0,
          };
          if (vErrors === null) {
            vErrors = [err3];
          } else {
            vErrors.push(err3);
          }
          errors++;
        }
        if (!pattern0.test(data0)) {
          const err4 = {
            instancePath: instancePath + '/username',
            schemaPath: 'contract#/definitions/Username/pattern',
            keyword: 'pattern',
            params: { pattern: '^[0-9A-Za-z]+(?:[-._][0-9A-Za-z]+)*$' },
            message: 'must match pattern "' + '^[0-9A-Za-z]+(?:[-._][0-9A-Za-z]+)*$' + '"',
            schema: '^[0-9A-Za-z]+(?:[-._][0-9A-Za-z]+)*$',
            parentSchema: schema13,
            data: data0,
          };
          if (vErrors === null) {
            vErrors = [err4];
          } else {
            vErrors.push(err4);
          }
          errors++;
        }
      } else {
        const err5 = {
          instancePath: instancePath + '/username',
          schemaPath: 'contract#/definitions/Username/type',
          keyword: 'type',
          params: { type: 'string' },
          message: 'must be string',
          schema: schema13.type,
          parentSchema: schema13,
          data: data0,
        };
        if (vErrors === null) {
          vErrors = [err5];
        } else {
          vErrors.push(err5);
        }
        errors++;
      }
    }
    if (data.display_name !== undefined) {
      let data1 = data.display_name;
      if (typeof data1 === 'string') {
        if (func2(data1) > 100) {
          const err6 = {
            instancePath: instancePath + '/display_name',
            schemaPath: '#/properties/display_name/maxLength',
            keyword: 'maxLength',
            params: { limit: 100 },
            message: 'must NOT have more than 100 characters',
            schema: 100,
            parentSchema: schema11.properties.display_name,
            data: data1,
          };
          if (vErrors === null) {
            vErrors = [err6];
          } else {
            vErrors.push(err6);
          }
          errors++;
        }
        if (func2(data1) < 1) {
          const err7 = {
            instancePath: instancePath + '/display_name',
            schemaPath: '#/properties/display_name/minLength',
            keyword: 'minLength',
            params: { limit: 1 },
            message: 'must NOT have fewer than 1 characters',
            schema: 1,
            parentSchema: schema11.properties.display_name,
            data: data1,
          };
          if (vErrors === null) {
            vErrors = [err7];
          } else {
            vErrors.push(err7);
          }
          errors++;
        }
        if (!pattern1.test(data1)) {
          const err8 = {
            instancePath: instancePath + '/display_name',
            schemaPath: '#/properties/display_name/pattern',
            keyword: 'pattern',
            params: { pattern: '^[^\\u0000-\\u001f\\u007f]*$' },
            message: 'must match pattern "' + '^[^\\u0000-\\u001f\\u007f]*$' + '"',
            schema: '^[^\\u0000-\\u001f\\u007f]*$',
            parentSchema: schema11.properties.display_name,
            data: data1,
          };
          if (vErrors === null) {
            vErrors = [err8];
          } else {
            vErrors.push(err8);
          }
          errors++;
        }
      } else {
        const err9 = {
          instancePath: instancePath + '/display_name',
          schemaPath: '#/properties/display_name/type',
          keyword: 'type',
          params: { type: 'string' },
          message: 'must be string',
          schema: schema11.properties.display_name.type,
          parentSchema: schema11.properties.display_name,
          data: data1,
        };
        if (vErrors === null) {
          vErrors = [err9];
        } else {
          vErrors.push(err9);
        }
        errors++;
      }
    }
    if (data.email !== undefined) {
      let data2 = data.email;
      if (typeof data2 === 'string') {
        if (func2(data2) > 254) {
          const err10 = {
            instancePath: instancePath + '/email',
            schemaPath: '#/properties/email/maxLength',
            keyword: 'maxLength',
            params: { limit: 254 },
            message: 'must NOT have more than 254 characters',
            schema: 254,
            parentSchema: schema11.properties.email,
            data: data2,
          };
          if (vErrors === null) {
            vErrors = [err10];
          } else {
            vErrors.push(err10);
          }
          errors++;
        }
        if (!pattern2.test(data2)) {
          const err11 = {
            instancePath: instancePath + '/email',
            schemaPath: '#/properties/email/pattern',
            keyword: 'pattern',
            params: { pattern: '^[^@\\s]+@[^@\\s]+$' },
            message: 'must match pattern "' + '^[^@\\s]+@[^@\\s]+$' + '"',
            schema: '^[^@\\s]+@[^@\\s]+$',
            parentSchema: schema11.properties.email,
            data: data2,
          };
          if (vErrors === null) {
            vErrors = [err11];
          } else {
            vErrors.push(err11);
          }
          errors++;
        }
      } else {
        const err12 = {
          instancePath: instancePath + '/email',
          schemaPath: '#/properties/email/type',
          keyword: 'type',
          params: { type: 'string' },
          message: 'must be string',
          schema: schema11.properties.email.type,
          parentSchema: schema11.properties.email,
          data: data2,
        };
        if (vErrors === null) {
          vErrors = [err12];
        } else {
          vErrors.push(err12);
        }
        errors++;
      }
    }
    if (data.create_account !== undefined) {
      let data3 = data.create_account;
      if (typeof data3 !== 'boolean') {
        const err13 = {
          instancePath: instancePath + '/create_account',
          schemaPath: '#/properties/create_account/type',
          keyword: 'type',
          params: { type: 'boolean' },
          message: 'must be boolean',
          schema: schema11.properties.create_account.type,
          parentSchema: schema11.properties.create_account,
          data: data3,
        };
        if (vErrors === null) {
          vErrors = [err13];
        } else {
          vErrors.push(err13);
        }
        errors++;
      }
    }
    if (data.request_id !== undefined) {
      let data4 = data.request_id;
      if (typeof data4 === 'string') {
        if (func2(data4) > 128) {
          const err14 = {
            instancePath: instancePath + '/request_id',
            schemaPath: 'contract#/definitions/RequestId/maxLength',
            keyword: 'maxLength',
            params: { limit: 128 },
            message: 'must NOT have more than 128 characters',
            schema: 128,
            parentSchema: schema14,
            data: data4,
          };
          if (vErrors === null) {
            vErrors = [err14];
          } else {
            vErrors.push(err14);
          }
          errors++;
        }
        if (func2(data4) < 1) {
          const err15 = {
            instancePath: instancePath + '/request_id',
            schemaPath: 'contract#/definitions/RequestId/minLength',
            keyword: 'minLength',
            params: { limit: 1 },
            message: 'must NOT have fewer than 1 characters',
            schema: 1,
            parentSchema: schema14,
            data: data4,
          };
          if (vErrors === null) {
            vErrors = [err15];
          } else {
            vErrors.push(err15);
          }
          errors++;
        }
      } else {
        const err16 = {
          instancePath: instancePath + '/request_id',
          schemaPath: 'contract#/definitions/RequestId/type',
          keyword: 'type',
          params: { type: 'string' },
          message: 'must be string',
          schema: schema14.type,
          parentSchema: schema14,
          data: data4,
        };
        if (vErrors === null) {
          vErrors = [err16];
        } else {
          vErrors.push(err16);
        }
        errors++;
      }
    }
    if (data.validate_only !== undefined) {
      let data5 = data.validate_only;
      if (typeof data5 !== 'boolean') {
        const err17 = {
          instancePath: instancePath + '/validate_only',
          schemaPath: '#/properties/validate_only/type',
          keyword: 'type',
          params: { type: 'boolean' },
          message: 'must be boolean',
          schema: schema11.properties.validate_only.type,
          parentSchema: schema11.properties.validate_only,
          data: data5,
        };
        if (vErrors === null) {
          vErrors = [err17];
        } else {
          vErrors.push(err17);
        }
        errors++;
      }
    }
  } else {
    const err18 = {
      instancePath,
      schemaPath: '#/type',
      keyword: 'type',
      params: { type: 'object' },
      message: 'must be object',
      schema: schema11.type,
      parentSchema: schema11,
      data,
    };
    if (vErrors === null) {
      vErrors = [err18];
    } else {
      vErrors.push(err18);
    }
    errors++;
  }
  validate10.errors = vErrors;
  return errors === 0;
}
export const validateGetUser = validate12;
const schema15 = {
  $id: 'params-GetUser',
  type: 'object',
  description: 'Params of `get_user`, by name.',
  additionalProperties: false,
  required: ['user'],
  properties: { user: { $ref: 'contract#/definitions/UserReference' } },
};
const schema16 = {
  type: 'string',
  description: 'Id of a user, or the Forge username regardless of case.',
  minLength: 1,
  maxLength: 64,
  'x-expected': 'a user id or a Forge username, 1 to 64 characters',
};
function validate12(
  data,
  { instancePath = '', parentData, parentDataProperty, rootData = data } = {},
) {
  /*# sourceURL="params-GetUser" */ let vErrors = null;
  let errors = 0;
  if (data && typeof data == 'object' && !Array.isArray(data)) {
    if (data.user === undefined) {
      const err0 = {
        instancePath,
        schemaPath: '#/required',
        keyword: 'required',
        params: { missingProperty: 'user' },
        message: "must have required property '" + 'user' + "'",
        schema: schema15.required,
        parentSchema: schema15,
        data,
      };
      if (vErrors === null) {
        vErrors = [err0];
      } else {
        vErrors.push(err0);
      }
      errors++;
    }
    for (const key0 in data) {
      if (!(key0 === 'user')) {
        const err1 = {
          instancePath,
          schemaPath: '#/additionalProperties',
          keyword: 'additionalProperties',
          params: { additionalProperty: key0 },
          message: 'must NOT have additional properties',
          schema: false,
          parentSchema: schema15,
          data,
        };
        if (vErrors === null) {
          vErrors = [err1];
        } else {
          vErrors.push(err1);
        }
        errors++;
      }
    }
    if (data.user !== undefined) {
      let data0 = data.user;
      if (typeof data0 === 'string') {
        if (func2(data0) > 64) {
          const err2 = {
            instancePath: instancePath + '/user',
            schemaPath: 'contract#/definitions/UserReference/maxLength',
            keyword: 'maxLength',
            params: { limit: 64 },
            message: 'must NOT have more than 64 characters',
            schema: 64,
            parentSchema: schema16,
            data: data0,
          };
          if (vErrors === null) {
            vErrors = [err2];
          } else {
            vErrors.push(err2);
          }
          errors++;
        }
        if (func2(data0) < 1) {
          const err3 = {
            instancePath: instancePath + '/user',
            schemaPath: 'contract#/definitions/UserReference/minLength',
            keyword: 'minLength',
            params: { limit: 1 },
            message: 'must NOT have fewer than 1 characters',
            schema: 1,
            parentSchema: schema16,
            data: data0,
          };
          if (vErrors === null) {
            vErrors = [err3];
          } else {
            vErrors.push(err3);
          }
          errors++;
        }
      } else {
        const err4 = {
          instancePath: instancePath + '/user',
          schemaPath: 'contract#/definitions/UserReference/type',
          keyword: 'type',
          params: { type: 'string' },
          message: 'must be string',
          schema: schema16.type,
          parentSchema: schema16,
          data: data0,
        };
        if (vErrors === null) {
          vErrors = [err4];
        } else {
          vErrors.push(err4);
        }
        errors++;
      }
    }
  } else {
    const err5 = {
      instancePath,
      schemaPath: '#/type',
      keyword: 'type',
      params: { type: 'object' },
      message: 'must be object',
      schema: schema15.type,
      parentSchema: schema15,
      data,
    };
    if (vErrors === null) {
      vErrors = [err5];
    } else {
      vErrors.push(err5);
    }
    errors++;
  }
  validate12.errors = vErrors;
  return errors === 0;
}
export const validateListUsers = validate13;
const schema17 = {
  $id: 'params-ListUsers',
  type: 'object',
  description: 'Params of `list_users`, by name.',
  additionalProperties: false,
  required: [],
  properties: {
    limit: { $ref: 'contract#/definitions/PageLimit' },
    cursor: { $ref: 'contract#/definitions/PageCursor' },
  },
};
const schema18 = {
  type: 'integer',
  description: 'Items on a page.',
  minimum: 1,
  maximum: 1000,
  default: 100,
};
const schema19 = {
  type: 'string',
  description: '`next_cursor` of the page before; opaque.',
  minLength: 1,
  maxLength: 1024,
};
function validate13(
  data,
  { instancePath = '', parentData, parentDataProperty, rootData = data } = {},
) {
  /*# sourceURL="params-ListUsers" */ let vErrors = null;
  let errors = 0;
  if (data && typeof data == 'object' && !Array.isArray(data)) {
    for (const key0 in data) {
      if (!(key0 === 'limit' || key0 === 'cursor')) {
        const err0 = {
          instancePath,
          schemaPath: '#/additionalProperties',
          keyword: 'additionalProperties',
          params: { additionalProperty: key0 },
          message: 'must NOT have additional properties',
          schema: false,
          parentSchema: schema17,
          data,
        };
        if (vErrors === null) {
          vErrors = [err0];
        } else {
          vErrors.push(err0);
        }
        errors++;
      }
    }
    if (data.limit !== undefined) {
      let data0 = data.limit;
      if (!(typeof data0 == 'number' && !(data0 % 1) && !isNaN(data0) && isFinite(data0))) {
        const err1 = {
          instancePath: instancePath + '/limit',
          schemaPath: 'contract#/definitions/PageLimit/type',
          keyword: 'type',
          params: { type: 'integer' },
          message: 'must be integer',
          schema: schema18.type,
          parentSchema: schema18,
          data: data0,
        };
        if (vErrors === null) {
          vErrors = [err1];
        } else {
          vErrors.push(err1);
        }
        errors++;
      }
      if (typeof data0 == 'number' && isFinite(data0)) {
        if (data0 > 1000 || isNaN(data0)) {
          const err2 = {
            instancePath: instancePath + '/limit',
            schemaPath: 'contract#/definitions/PageLimit/maximum',
            keyword: 'maximum',
            params: { comparison: '<=', limit: 1000 },
            message: 'must be <= 1000',
            schema: 1000,
            parentSchema: schema18,
            data: data0,
          };
          if (vErrors === null) {
            vErrors = [err2];
          } else {
            vErrors.push(err2);
          }
          errors++;
        }
        if (data0 < 1 || isNaN(data0)) {
          const err3 = {
            instancePath: instancePath + '/limit',
            schemaPath: 'contract#/definitions/PageLimit/minimum',
            keyword: 'minimum',
            params: { comparison: '>=', limit: 1 },
            message: 'must be >= 1',
            schema: 1,
            parentSchema: schema18,
            data: data0,
          };
          if (vErrors === null) {
            vErrors = [err3];
          } else {
            vErrors.push(err3);
          }
          errors++;
        }
      }
    }
    if (data.cursor !== undefined) {
      let data1 = data.cursor;
      if (typeof data1 === 'string') {
        if (func2(data1) > 1024) {
          const err4 = {
            instancePath: instancePath + '/cursor',
            schemaPath: 'contract#/definitions/PageCursor/maxLength',
            keyword: 'maxLength',
            params: { limit: 1024 },
            message: 'must NOT have more than 1024 characters',
            schema: 1024,
            parentSchema: schema19,
            data: data1,
          };
          if (vErrors === null) {
            vErrors = [err4];
          } else {
            vErrors.push(err4);
          }
          errors++;
        }
        if (func2(data1) < 1) {
          const err5 = {
            instancePath: instancePath + '/cursor',
            schemaPath: 'contract#/definitions/PageCursor/minLength',
            keyword: 'minLength',
            params: { limit: 1 },
            message: 'must NOT have fewer than 1 characters',
            schema: 1,
            parentSchema: schema19,
            data: data1,
          };
          if (vErrors === null) {
            vErrors = [err5];
          } else {
            vErrors.push(err5);
          }
          errors++;
        }
      } else {
        const err6 = {
          instancePath: instancePath + '/cursor',
          schemaPath: 'contract#/definitions/PageCursor/type',
          keyword: 'type',
          params: { type: 'string' },
          message: 'must be string',
          schema: schema19.type,
          parentSchema: schema19,
          data: data1,
        };
        if (vErrors === null) {
          vErrors = [err6];
        } else {
          vErrors.push(err6);
        }
        errors++;
      }
    }
  } else {
    const err7 = {
      instancePath,
      schemaPath: '#/type',
      keyword: 'type',
      params: { type: 'object' },
      message: 'must be object',
      schema: schema17.type,
      parentSchema: schema17,
      data,
    };
    if (vErrors === null) {
      vErrors = [err7];
    } else {
      vErrors.push(err7);
    }
    errors++;
  }
  validate13.errors = vErrors;
  return errors === 0;
}
export const validateDeleteUser = validate14;
const schema20 = {
  $id: 'params-DeleteUser',
  type: 'object',
  description: 'Params of `delete_user`, by name.',
  additionalProperties: false,
  required: ['user'],
  properties: {
    user: { $ref: 'contract#/definitions/UserReference' },
    request_id: { $ref: 'contract#/definitions/RequestId' },
    validate_only: {
      type: 'boolean',
      default: false,
      description: 'Check everything and do nothing.',
    },
  },
};
function validate14(
  data,
  { instancePath = '', parentData, parentDataProperty, rootData = data } = {},
) {
  /*# sourceURL="params-DeleteUser" */ let vErrors = null;
  let errors = 0;
  if (data && typeof data == 'object' && !Array.isArray(data)) {
    if (data.user === undefined) {
      const err0 = {
        instancePath,
        schemaPath: '#/required',
        keyword: 'required',
        params: { missingProperty: 'user' },
        message: "must have required property '" + 'user' + "'",
        schema: schema20.required,
        parentSchema: schema20,
        data,
      };
      if (vErrors === null) {
        vErrors = [err0];
      } else {
        vErrors.push(err0);
      }
      errors++;
    }
    for (const key0 in data) {
      if (!(key0 === 'user' || key0 === 'request_id' || key0 === 'validate_only')) {
        const err1 = {
          instancePath,
          schemaPath: '#/additionalProperties',
          keyword: 'additionalProperties',
          params: { additionalProperty: key0 },
          message: 'must NOT have additional properties',
          schema: false,
          parentSchema: schema20,
          data,
        };
        if (vErrors === null) {
          vErrors = [err1];
        } else {
          vErrors.push(err1);
        }
        errors++;
      }
    }
    if (data.user !== undefined) {
      let data0 = data.user;
      if (typeof data0 === 'string') {
        if (func2(data0) > 64) {
          const err2 = {
            instancePath: instancePath + '/user',
            schemaPath: 'contract#/definitions/UserReference/maxLength',
            keyword: 'maxLength',
            params: { limit: 64 },
            message: 'must NOT have more than 64 characters',
            schema: 64,
            parentSchema: schema16,
            data: data0,
          };
          if (vErrors === null) {
            vErrors = [err2];
          } else {
            vErrors.push(err2);
          }
          errors++;
        }
        if (func2(data0) < 1) {
          const err3 = {
            instancePath: instancePath + '/user',
            schemaPath: 'contract#/definitions/UserReference/minLength',
            keyword: 'minLength',
            params: { limit: 1 },
            message: 'must NOT have fewer than 1 characters',
            schema: 1,
            parentSchema: schema16,
            data: data0,
          };
          if (vErrors === null) {
            vErrors = [err3];
          } else {
            vErrors.push(err3);
          }
          errors++;
        }
      } else {
        const err4 = {
          instancePath: instancePath + '/user',
          schemaPath: 'contract#/definitions/UserReference/type',
          keyword: 'type',
          params: { type: 'string' },
          message: 'must be string',
          schema: schema16.type,
          parentSchema: schema16,
          data: data0,
        };
        if (vErrors === null) {
          vErrors = [err4];
        } else {
          vErrors.push(err4);
        }
        errors++;
      }
    }
    if (data.request_id !== undefined) {
      let data1 = data.request_id;
      if (typeof data1 === 'string') {
        if (func2(data1) > 128) {
          const err5 = {
            instancePath: instancePath + '/request_id',
            schemaPath: 'contract#/definitions/RequestId/maxLength',
            keyword: 'maxLength',
            params: { limit: 128 },
            message: 'must NOT have more than 128 characters',
            schema: 128,
            parentSchema: schema14,
            data: data1,
          };
          if (vErrors === null) {
            vErrors = [err5];
          } else {
            vErrors.push(err5);
          }
          errors++;
        }
        if (func2(data1) < 1) {
          const err6 = {
            instancePath: instancePath + '/request_id',
            schemaPath: 'contract#/definitions/RequestId/minLength',
            keyword: 'minLength',
            params: { limit: 1 },
            message: 'must NOT have fewer than 1 characters',
            schema: 1,
            parentSchema: schema14,
            data: data1,
          };
          if (vErrors === null) {
            vErrors = [err6];
          } else {
            vErrors.push(err6);
          }
          errors++;
        }
      } else {
        const err7 = {
          instancePath: instancePath + '/request_id',
          schemaPath: 'contract#/definitions/RequestId/type',
          keyword: 'type',
          params: { type: 'string' },
          message: 'must be string',
          schema: schema14.type,
          parentSchema: schema14,
          data: data1,
        };
        if (vErrors === null) {
          vErrors = [err7];
        } else {
          vErrors.push(err7);
        }
        errors++;
      }
    }
    if (data.validate_only !== undefined) {
      let data2 = data.validate_only;
      if (typeof data2 !== 'boolean') {
        const err8 = {
          instancePath: instancePath + '/validate_only',
          schemaPath: '#/properties/validate_only/type',
          keyword: 'type',
          params: { type: 'boolean' },
          message: 'must be boolean',
          schema: schema20.properties.validate_only.type,
          parentSchema: schema20.properties.validate_only,
          data: data2,
        };
        if (vErrors === null) {
          vErrors = [err8];
        } else {
          vErrors.push(err8);
        }
        errors++;
      }
    }
  } else {
    const err9 = {
      instancePath,
      schemaPath: '#/type',
      keyword: 'type',
      params: { type: 'object' },
      message: 'must be object',
      schema: schema20.type,
      parentSchema: schema20,
      data,
    };
    if (vErrors === null) {
      vErrors = [err9];
    } else {
      vErrors.push(err9);
    }
    errors++;
  }
  validate14.errors = vErrors;
  return errors === 0;
}
export const validateResetPassword = validate15;
const schema23 = {
  $id: 'params-ResetPassword',
  type: 'object',
  description: 'Params of `reset_password`, by name.',
  additionalProperties: false,
  required: ['user'],
  properties: {
    user: { $ref: 'contract#/definitions/UserReference' },
    request_id: { $ref: 'contract#/definitions/RequestId' },
    validate_only: {
      type: 'boolean',
      default: false,
      description: 'Check everything and do nothing.',
    },
  },
};
function validate15(
  data,
  { instancePath = '', parentData, parentDataProperty, rootData = data } = {},
) {
  /*# sourceURL="params-ResetPassword" */ let vErrors = null;
  let errors = 0;
  if (data && typeof data == 'object' && !Array.isArray(data)) {
    if (data.user === undefined) {
      const err0 = {
        instancePath,
        schemaPath: '#/required',
        keyword: 'required',
        params: { missingProperty: 'user' },
        message: "must have required property '" + 'user' + "'",
        schema: schema23.required,
        parentSchema: schema23,
        data,
      };
      if (vErrors === null) {
        vErrors = [err0];
      } else {
        vErrors.push(err0);
      }
      errors++;
    }
    for (const key0 in data) {
      if (!(key0 === 'user' || key0 === 'request_id' || key0 === 'validate_only')) {
        const err1 = {
          instancePath,
          schemaPath: '#/additionalProperties',
          keyword: 'additionalProperties',
          params: { additionalProperty: key0 },
          message: 'must NOT have additional properties',
          schema: false,
          parentSchema: schema23,
          data,
        };
        if (vErrors === null) {
          vErrors = [err1];
        } else {
          vErrors.push(err1);
        }
        errors++;
      }
    }
    if (data.user !== undefined) {
      let data0 = data.user;
      if (typeof data0 === 'string') {
        if (func2(data0) > 64) {
          const err2 = {
            instancePath: instancePath + '/user',
            schemaPath: 'contract#/definitions/UserReference/maxLength',
            keyword: 'maxLength',
            params: { limit: 64 },
            message: 'must NOT have more than 64 characters',
            schema: 64,
            parentSchema: schema16,
            data: data0,
          };
          if (vErrors === null) {
            vErrors = [err2];
          } else {
            vErrors.push(err2);
          }
          errors++;
        }
        if (func2(data0) < 1) {
          const err3 = {
            instancePath: instancePath + '/user',
            schemaPath: 'contract#/definitions/UserReference/minLength',
            keyword: 'minLength',
            params: { limit: 1 },
            message: 'must NOT have fewer than 1 characters',
            schema: 1,
            parentSchema: schema16,
            data: data0,
          };
          if (vErrors === null) {
            vErrors = [err3];
          } else {
            vErrors.push(err3);
          }
          errors++;
        }
      } else {
        const err4 = {
          instancePath: instancePath + '/user',
          schemaPath: 'contract#/definitions/UserReference/type',
          keyword: 'type',
          params: { type: 'string' },
          message: 'must be string',
          schema: schema16.type,
          parentSchema: schema16,
          data: data0,
        };
        if (vErrors === null) {
          vErrors = [err4];
        } else {
          vErrors.push(err4);
        }
        errors++;
      }
    }
    if (data.request_id !== undefined) {
      let data1 = data.request_id;
      if (typeof data1 === 'string') {
        if (func2(data1) > 128) {
          const err5 = {
            instancePath: instancePath + '/request_id',
            schemaPath: 'contract#/definitions/RequestId/maxLength',
            keyword: 'maxLength',
            params: { limit: 128 },
            message: 'must NOT have more than 128 characters',
            schema: 128,
            parentSchema: schema14,
            data: data1,
          };
          if (vErrors === null) {
            vErrors = [err5];
          } else {
            vErrors.push(err5);
          }
          errors++;
        }
        if (func2(data1) < 1) {
          const err6 = {
            instancePath: instancePath + '/request_id',
            schemaPath: 'contract#/definitions/RequestId/minLength',
            keyword: 'minLength',
            params: { limit: 1 },
            message: 'must NOT have fewer than 1 characters',
            schema: 1,
            parentSchema: schema14,
            data: data1,
          };
          if (vErrors === null) {
            vErrors = [err6];
          } else {
            vErrors.push(err6);
          }
          errors++;
        }
      } else {
        const err7 = {
          instancePath: instancePath + '/request_id',
          schemaPath: 'contract#/definitions/RequestId/type',
          keyword: 'type',
          params: { type: 'string' },
          message: 'must be string',
          schema: schema14.type,
          parentSchema: schema14,
          data: data1,
        };
        if (vErrors === null) {
          vErrors = [err7];
        } else {
          vErrors.push(err7);
        }
        errors++;
      }
    }
    if (data.validate_only !== undefined) {
      let data2 = data.validate_only;
      if (typeof data2 !== 'boolean') {
        const err8 = {
          instancePath: instancePath + '/validate_only',
          schemaPath: '#/properties/validate_only/type',
          keyword: 'type',
          params: { type: 'boolean' },
          message: 'must be boolean',
          schema: schema23.properties.validate_only.type,
          parentSchema: schema23.properties.validate_only,
          data: data2,
        };
        if (vErrors === null) {
          vErrors = [err8];
        } else {
          vErrors.push(err8);
        }
        errors++;
      }
    }
  } else {
    const err9 = {
      instancePath,
      schemaPath: '#/type',
      keyword: 'type',
      params: { type: 'object' },
      message: 'must be object',
      schema: schema23.type,
      parentSchema: schema23,
      data,
    };
    if (vErrors === null) {
      vErrors = [err9];
    } else {
      vErrors.push(err9);
    }
    errors++;
  }
  validate15.errors = vErrors;
  return errors === 0;
}
export const validateProvisionVm = validate16;
const schema26 = {
  $id: 'params-ProvisionVm',
  type: 'object',
  description: 'Params of `provision_vm`, by name.',
  additionalProperties: false,
  required: ['user'],
  properties: {
    user: { $ref: 'contract#/definitions/UserReference' },
    profile: {
      type: 'string',
      minLength: 1,
      maxLength: 128,
      default: 'demo',
      description: 'A configured profile.',
    },
    backend: {
      type: 'string',
      minLength: 1,
      maxLength: 128,
      description: "A configured backend; default: the profile's.",
    },
    node: {
      type: 'string',
      minLength: 1,
      maxLength: 128,
      description: "Host name of a node of the backend; default: the backend's.",
    },
    size: { $ref: 'contract#/definitions/SizeRequest' },
    image: {
      type: 'string',
      maxLength: 2048,
      pattern: '^https?://\\S+$',
      'x-expected':
        'a full flist URL such as "https://hub.grid.tf/tf-official-vms/ubuntu-24.04-latest.flist"',
      description: "Full flist URL; default: the profile's.",
    },
    gateway: { $ref: 'contract#/definitions/GatewayRequest' },
    bootstrap: {
      type: 'string',
      minLength: 1,
      maxLength: 128,
      description: "A configured script, or `none`; default: the profile's.",
    },
    request_id: { $ref: 'contract#/definitions/RequestId' },
    validate_only: {
      type: 'boolean',
      default: false,
      description: 'Check everything and do nothing.',
    },
  },
};
const func21 = Object.prototype.hasOwnProperty;
const schema28 = {
  description: 'In slices, or by its parts where the backend can give those.',
  oneOf: [{ $ref: '#/definitions/SizeBySlices' }, { $ref: '#/definitions/SizeByParts' }],
  'x-expected': '{"slices"} or {"cpu", "memory_mb", "disk_gb"?, "rootfs_mb"?, "public_ip"?}',
};
const schema29 = {
  type: 'object',
  properties: {
    slices: {
      type: 'integer',
      description: 'Slices of a node, each 1 virtual CPU and 4 GiB of memory.',
      minimum: 1,
      maximum: 1024,
    },
  },
  required: ['slices'],
  additionalProperties: false,
};
const schema30 = {
  type: 'object',
  properties: {
    cpu: { type: 'integer', description: 'Virtual CPUs.', minimum: 1, maximum: 1024 },
    memory_mb: { type: 'integer', description: 'Memory in MiB.', minimum: 1, maximum: 16777216 },
    disk_gb: { type: 'integer', description: 'Data disk in GiB.', minimum: 1, maximum: 1048576 },
    rootfs_mb: {
      type: 'integer',
      description: 'Root file system in MiB.',
      minimum: 1,
      maximum: 16777216,
    },
    public_ip: {
      type: 'boolean',
      description: 'Whether the VM has a public IPv4 address of its own.',
    },
  },
  required: ['cpu', 'memory_mb'],
  additionalProperties: false,
};
function validate17(
  data,
  { instancePath = '', parentData, parentDataProperty, rootData = data } = {},
) {
  let vErrors = null;
  let errors = 0;
  const _errs0 = errors;
  let valid0 = false;
  let passing0 = null;
  const _errs1 = errors;
  if (data && typeof data == 'object' && !Array.isArray(data)) {
    if (data.slices === undefined) {
      const err0 = {
        instancePath,
        schemaPath: '#/definitions/SizeBySlices/required',
        keyword: 'required',
        params: { missingProperty: 'slices' },
        message: "must have required property '" + 'slices' + "'",
        schema: schema29.required,
        parentSchema: schema29,
        data,
      };
      if (vErrors === null) {
        vErrors = [err0];
      } else {
        vErrors.push(err0);
      }
      errors++;
    }
    for (const key0 in data) {
      if (!(key0 === 'slices')) {
        const err1 = {
          instancePath,
          schemaPath: '#/definitions/SizeBySlices/additionalProperties',
          keyword: 'additionalProperties',
          params: { additionalProperty: key0 },
          message: 'must NOT have additional properties',
          schema: false,
          parentSchema: schema29,
          data,
        };
        if (vErrors === null) {
          vErrors = [err1];
        } else {
          vErrors.push(err1);
        }
        errors++;
      }
    }
    if (data.slices !== undefined) {
      let data0 = data.slices;
      if (!(typeof data0 == 'number' && !(data0 % 1) && !isNaN(data0) && isFinite(data0))) {
        const err2 = {
          instancePath: instancePath + '/slices',
          schemaPath: '#/definitions/SizeBySlices/properties/slices/type',
          keyword: 'type',
          params: { type: 'integer' },
          message: 'must be integer',
          schema: schema29.properties.slices.type,
          parentSchema: schema29.properties.slices,
          data: data0,
        };
        if (vErrors === null) {
          vErrors = [err2];
        } else {
          vErrors.push(err2);
        }
        errors++;
      }
      if (typeof data0 == 'number' && isFinite(data0)) {
        if (data0 > 1024 || isNaN(data0)) {
          const err3 = {
            instancePath: instancePath + '/slices',
            schemaPath: '#/definitions/SizeBySlices/properties/slices/maximum',
            keyword: 'maximum',
            params: { comparison: '<=', limit: 1024 },
            message: 'must be <= 1024',
            schema: 1024,
            parentSchema: schema29.properties.slices,
            data: data0,
          };
          if (vErrors === null) {
            vErrors = [err3];
          } else {
            vErrors.push(err3);
          }
          errors++;
        }
        if (data0 < 1 || isNaN(data0)) {
          const err4 = {
            instancePath: instancePath + '/slices',
            schemaPath: '#/definitions/SizeBySlices/properties/slices/minimum',
            keyword: 'minimum',
            params: { comparison: '>=', limit: 1 },
            message: 'must be >= 1',
            schema: 1,
            parentSchema: schema29.properties.slices,
            data: data0,
          };
          if (vErrors === null) {
            vErrors = [err4];
          } else {
            vErrors.push(err4);
          }
          errors++;
        }
      }
    }
  } else {
    const err5 = {
      instancePath,
      schemaPath: '#/definitions/SizeBySlices/type',
      keyword: 'type',
      params: { type: 'object' },
      message: 'must be object',
      schema: schema29.type,
      parentSchema: schema29,
      data,
    };
    if (vErrors === null) {
      vErrors = [err5];
    } else {
      vErrors.push(err5);
    }
    errors++;
  }
  var _valid0 = _errs1 === errors;
  if (_valid0) {
    valid0 = true;
    passing0 = 0;
  }
  const _errs7 = errors;
  if (data && typeof data == 'object' && !Array.isArray(data)) {
    if (data.cpu === undefined) {
      const err6 = {
        instancePath,
        schemaPath: '#/definitions/SizeByParts/required',
        keyword: 'required',
        params: { missingProperty: 'cpu' },
        message: "must have required property '" + 'cpu' + "'",
        schema: schema30.required,
        parentSchema: schema30,
        data,
      };
      if (vErrors === null) {
        vErrors = [err6];
      } else {
        vErrors.push(err6);
      }
      errors++;
    }
    if (data.memory_mb === undefined) {
      const err7 = {
        instancePath,
        schemaPath: '#/definitions/SizeByParts/required',
        keyword: 'required',
        params: { missingProperty: 'memory_mb' },
        message: "must have required property '" + 'memory_mb' + "'",
        schema: schema30.required,
        parentSchema: schema30,
        data,
      };
      if (vErrors === null) {
        vErrors = [err7];
      } else {
        vErrors.push(err7);
      }
      errors++;
    }
    for (const key1 in data) {
      if (!(
        key1 === 'cpu' ||
        key1 === 'memory_mb' ||
        key1 === 'disk_gb' ||
        key1 === 'rootfs_mb' ||
        key1 === 'public_ip'
      )) {
        const err8 = {
          instancePath,
          schemaPath: '#/definitions/SizeByParts/additionalProperties',
          keyword: 'additionalProperties',
          params: { additionalProperty: key1 },
          message: 'must NOT have additional properties',
          schema: false,
          parentSchema: schema30,
          data,
        };
        if (vErrors === null) {
          vErrors = [err8];
        } else {
          vErrors.push(err8);
        }
        errors++;
      }
    }
    if (data.cpu !== undefined) {
      let data1 = data.cpu;
      if (!(typeof data1 == 'number' && !(data1 % 1) && !isNaN(data1) && isFinite(data1))) {
        const err9 = {
          instancePath: instancePath + '/cpu',
          schemaPath: '#/definitions/SizeByParts/properties/cpu/type',
          keyword: 'type',
          params: { type: 'integer' },
          message: 'must be integer',
          schema: schema30.properties.cpu.type,
          parentSchema: schema30.properties.cpu,
          data: data1,
        };
        if (vErrors === null) {
          vErrors = [err9];
        } else {
          vErrors.push(err9);
        }
        errors++;
      }
      if (typeof data1 == 'number' && isFinite(data1)) {
        if (data1 > 1024 || isNaN(data1)) {
          const err10 = {
            instancePath: instancePath + '/cpu',
            schemaPath: '#/definitions/SizeByParts/properties/cpu/maximum',
            keyword: 'maximum',
            params: { comparison: '<=', limit: 1024 },
            message: 'must be <= 1024',
            schema: 1024,
            parentSchema: schema30.properties.cpu,
            data: data1,
          };
          if (vErrors === null) {
            vErrors = [err10];
          } else {
            vErrors.push(err10);
          }
          errors++;
        }
        if (data1 < 1 || isNaN(data1)) {
          const err11 = {
            instancePath: instancePath + '/cpu',
            schemaPath: '#/definitions/SizeByParts/properties/cpu/minimum',
            keyword: 'minimum',
            params: { comparison: '>=', limit: 1 },
            message: 'must be >= 1',
            schema: 1,
            parentSchema: schema30.properties.cpu,
            data: data1,
          };
          if (vErrors === null) {
            vErrors = [err11];
          } else {
            vErrors.push(err11);
          }
          errors++;
        }
      }
    }
    if (data.memory_mb !== undefined) {
      let data2 = data.memory_mb;
      if (!(typeof data2 == 'number' && !(data2 % 1) && !isNaN(data2) && isFinite(data2))) {
        const err12 = {
          instancePath: instancePath + '/memory_mb',
          schemaPath: '#/definitions/SizeByParts/properties/memory_mb/type',
          keyword: 'type',
          params: { type: 'integer' },
          message: 'must be integer',
          schema: schema30.properties.memory_mb.type,
          parentSchema: schema30.properties.memory_mb,
          data: data2,
        };
        if (vErrors === null) {
          vErrors = [err12];
        } else {
          vErrors.push(err12);
        }
        errors++;
      }
      if (typeof data2 == 'number' && isFinite(data2)) {
        if (data2 > 16777216 || isNaN(data2)) {
          const err13 = {
            instancePath: instancePath + '/memory_mb',
            schemaPath: '#/definitions/SizeByParts/properties/memory_mb/maximum',
            keyword: 'maximum',
            params: { comparison: '<=', limit: 16777216 },
            message: 'must be <= 16777216',
            schema: 16777216,
            parentSchema: schema30.properties.memory_mb,
            data: data2,
          };
          if (vErrors === null) {
            vErrors = [err13];
          } else {
            vErrors.push(err13);
          }
          errors++;
        }
        if (data2 < 1 || isNaN(data2)) {
          const err14 = {
            instancePath: instancePath + '/memory_mb',
            schemaPath: '#/definitions/SizeByParts/properties/memory_mb/minimum',
            keyword: 'minimum',
            params: { comparison: '>=', limit: 1 },
            message: 'must be >= 1',
            schema: 1,
            parentSchema: schema30.properties.memory_mb,
            data: data2,
          };
          if (vErrors === null) {
            vErrors = [err14];
          } else {
            vErrors.push(err14);
          }
          errors++;
        }
      }
    }
    if (data.disk_gb !== undefined) {
      let data3 = data.disk_gb;
      if (!(typeof data3 == 'number' && !(data3 % 1) && !isNaN(data3) && isFinite(data3))) {
        const err15 = {
          instancePath: instancePath + '/disk_gb',
          schemaPath: '#/definitions/SizeByParts/properties/disk_gb/type',
          keyword: 'type',
          params: { type: 'integer' },
          message: 'must be integer',
          schema: schema30.properties.disk_gb.type,
          parentSchema: schema30.properties.disk_gb,
          data: data3,
        };
        if (vErrors === null) {
          vErrors = [err15];
        } else {
          vErrors.push(err15);
        }
        errors++;
      }
      if (typeof data3 == 'number' && isFinite(data3)) {
        if (data3 > 1048576 || isNaN(data3)) {
          const err16 = {
            instancePath: instancePath + '/disk_gb',
            schemaPath: '#/definitions/SizeByParts/properties/disk_gb/maximum',
            keyword: 'maximum',
            params: { comparison: '<=', limit: 1048576 },
            message: 'must be <= 1048576',
            schema: 1048576,
            parentSchema: schema30.properties.disk_gb,
            data: data3,
          };
          if (vErrors === null) {
            vErrors = [err16];
          } else {
            vErrors.push(err16);
          }
          errors++;
        }
        if (data3 < 1 || isNaN(data3)) {
          const err17 = {
            instancePath: instancePath + '/disk_gb',
            schemaPath: '#/definitions/SizeByParts/properties/disk_gb/minimum',
            keyword: 'minimum',
            params: { comparison: '>=', limit: 1 },
            message: 'must be >= 1',
            schema: 1,
            parentSchema: schema30.properties.disk_gb,
            data: data3,
          };
          if (vErrors === null) {
            vErrors = [err17];
          } else {
            vErrors.push(err17);
          }
          errors++;
        }
      }
    }
    if (data.rootfs_mb !== undefined) {
      let data4 = data.rootfs_mb;
      if (!(typeof data4 == 'number' && !(data4 % 1) && !isNaN(data4) && isFinite(data4))) {
        const err18 = {
          instancePath: instancePath + '/rootfs_mb',
          schemaPath: '#/definitions/SizeByParts/properties/rootfs_mb/type',
          keyword: 'type',
          params: { type: 'integer' },
          message: 'must be integer',
          schema: schema30.properties.rootfs_mb.type,
          parentSchema: schema30.properties.rootfs_mb,
          data: data4,
        };
        if (vErrors === null) {
          vErrors = [err18];
        } else {
          vErrors.push(err18);
        }
        errors++;
      }
      if (typeof data4 == 'number' && isFinite(data4)) {
        if (data4 > 16777216 || isNaN(data4)) {
          const err19 = {
            instancePath: instancePath + '/rootfs_mb',
            schemaPath: '#/definitions/SizeByParts/properties/rootfs_mb/maximum',
            keyword: 'maximum',
            params: { comparison: '<=', limit: 16777216 },
            message: 'must be <= 16777216',
            schema: 16777216,
            parentSchema: schema30.properties.rootfs_mb,
            data: data4,
          };
          if (vErrors === null) {
            vErrors = [err19];
          } else {
            vErrors.push(err19);
          }
          errors++;
        }
        if (data4 < 1 || isNaN(data4)) {
          const err20 = {
            instancePath: instancePath + '/rootfs_mb',
            schemaPath: '#/definitions/SizeByParts/properties/rootfs_mb/minimum',
            keyword: 'minimum',
            params: { comparison: '>=', limit: 1 },
            message: 'must be >= 1',
            schema: 1,
            parentSchema: schema30.properties.rootfs_mb,
            data: data4,
          };
          if (vErrors === null) {
            vErrors = [err20];
          } else {
            vErrors.push(err20);
          }
          errors++;
        }
      }
    }
    if (data.public_ip !== undefined) {
      let data5 = data.public_ip;
      if (typeof data5 !== 'boolean') {
        const err21 = {
          instancePath: instancePath + '/public_ip',
          schemaPath: '#/definitions/SizeByParts/properties/public_ip/type',
          keyword: 'type',
          params: { type: 'boolean' },
          message: 'must be boolean',
          schema: schema30.properties.public_ip.type,
          parentSchema: schema30.properties.public_ip,
          data: data5,
        };
        if (vErrors === null) {
          vErrors = [err21];
        } else {
          vErrors.push(err21);
        }
        errors++;
      }
    }
  } else {
    const err22 = {
      instancePath,
      schemaPath: '#/definitions/SizeByParts/type',
      keyword: 'type',
      params: { type: 'object' },
      message: 'must be object',
      schema: schema30.type,
      parentSchema: schema30,
      data,
    };
    if (vErrors === null) {
      vErrors = [err22];
    } else {
      vErrors.push(err22);
    }
    errors++;
  }
  var _valid0 = _errs7 === errors;
  if (_valid0 && valid0) {
    valid0 = false;
    passing0 = [passing0, 1];
  } else {
    if (_valid0) {
      valid0 = true;
      passing0 = 1;
    }
  }
  if (!valid0) {
    const err23 = {
      instancePath,
      schemaPath: '#/oneOf',
      keyword: 'oneOf',
      params: { passingSchemas: passing0 },
      message: 'must match exactly one schema in oneOf',
      schema: schema28.oneOf,
      parentSchema: schema28,
      data,
    };
    if (vErrors === null) {
      vErrors = [err23];
    } else {
      vErrors.push(err23);
    }
    errors++;
  } else {
    errors = _errs0;
    if (vErrors !== null) {
      if (_errs0) {
        vErrors.length = _errs0;
      } else {
        vErrors = null;
      }
    }
  }
  validate17.errors = vErrors;
  return errors === 0;
}
const schema31 = {
  description:
    'A name, a domain, or false for no public address. Absent: as the profile says, with a generated name.',
  oneOf: [
    { $ref: '#/definitions/GatewayByName' },
    { $ref: '#/definitions/GatewayByFqdn' },
    { type: 'boolean', const: false },
  ],
  'x-expected': '{"name"}, {"fqdn"} or false',
};
const schema32 = {
  type: 'object',
  properties: {
    name: {
      type: 'string',
      description: 'The grid gives the domain that this name stands in.',
      pattern: '^[a-z0-9]{3,35}$',
      'x-expected': 'a string of 3 to 35 lower-case letters and digits',
    },
  },
  required: ['name'],
  additionalProperties: false,
};
const schema33 = {
  type: 'object',
  properties: {
    fqdn: {
      type: 'string',
      description: "A domain of the caller's own, which points at the gateway.",
      maxLength: 253,
      pattern:
        '^(?:[0-9A-Za-z](?:[-0-9A-Za-z]{0,61}[0-9A-Za-z])?\\.)+[A-Za-z][-0-9A-Za-z]{0,61}[0-9A-Za-z]$',
      'x-expected': 'a fully qualified domain name such as "ada.example.org"',
    },
  },
  required: ['fqdn'],
  additionalProperties: false,
};
const pattern4 = new RegExp('^[a-z0-9]{3,35}$', 'u');
const pattern5 = new RegExp(
  '^(?:[0-9A-Za-z](?:[-0-9A-Za-z]{0,61}[0-9A-Za-z])?\\.)+[A-Za-z][-0-9A-Za-z]{0,61}[0-9A-Za-z]$',
  'u',
);
function validate19(
  data,
  { instancePath = '', parentData, parentDataProperty, rootData = data } = {},
) {
  let vErrors = null;
  let errors = 0;
  const _errs0 = errors;
  let valid0 = false;
  let passing0 = null;
  const _errs1 = errors;
  if (data && typeof data == 'object' && !Array.isArray(data)) {
    if (data.name === undefined) {
      const err0 = {
        instancePath,
        schemaPath: '#/definitions/GatewayByName/required',
        keyword: 'required',
        params: { missingProperty: 'name' },
        message: "must have required property '" + 'name' + "'",
        schema: schema32.required,
        parentSchema: schema32,
        data,
      };
      if (vErrors === null) {
        vErrors = [err0];
      } else {
        vErrors.push(err0);
      }
      errors++;
    }
    for (const key0 in data) {
      if (!(key0 === 'name')) {
        const err1 = {
          instancePath,
          schemaPath: '#/definitions/GatewayByName/additionalProperties',
          keyword: 'additionalProperties',
          params: { additionalProperty: key0 },
          message: 'must NOT have additional properties',
          schema: false,
          parentSchema: schema32,
          data,
        };
        if (vErrors === null) {
          vErrors = [err1];
        } else {
          vErrors.push(err1);
        }
        errors++;
      }
    }
    if (data.name !== undefined) {
      let data0 = data.name;
      if (typeof data0 === 'string') {
        if (!pattern4.test(data0)) {
          const err2 = {
            instancePath: instancePath + '/name',
            schemaPath: '#/definitions/GatewayByName/properties/name/pattern',
            keyword: 'pattern',
            params: { pattern: '^[a-z0-9]{3,35}$' },
            message: 'must match pattern "' + '^[a-z0-9]{3,35}$' + '"',
            schema: '^[a-z0-9]{3,35}$',
            parentSchema: schema32.properties.name,
            data: data0,
          };
          if (vErrors === null) {
            vErrors = [err2];
          } else {
            vErrors.push(err2);
          }
          errors++;
        }
      } else {
        const err3 = {
          instancePath: instancePath + '/name',
          schemaPath: '#/definitions/GatewayByName/properties/name/type',
          keyword: 'type',
          params: { type: 'string' },
          message: 'must be string',
          schema: schema32.properties.name.type,
          parentSchema: schema32.properties.name,
          data: data0,
        };
        if (vErrors === null) {
          vErrors = [err3];
        } else {
          vErrors.push(err3);
        }
        errors++;
      }
    }
  } else {
    const err4 = {
      instancePath,
      schemaPath: '#/definitions/GatewayByName/type',
      keyword: 'type',
      params: { type: 'object' },
      message: 'must be object',
      schema: schema32.type,
      parentSchema: schema32,
      data,
    };
    if (vErrors === null) {
      vErrors = [err4];
    } else {
      vErrors.push(err4);
    }
    errors++;
  }
  var _valid0 = _errs1 === errors;
  if (_valid0) {
    valid0 = true;
    passing0 = 0;
  }
  const _errs7 = errors;
  if (data && typeof data == 'object' && !Array.isArray(data)) {
    if (data.fqdn === undefined) {
      const err5 = {
        instancePath,
        schemaPath: '#/definitions/GatewayByFqdn/required',
        keyword: 'required',
        params: { missingProperty: 'fqdn' },
        message: "must have required property '" + 'fqdn' + "'",
        schema: schema33.required,
        parentSchema: schema33,
        data,
      };
      if (vErrors === null) {
        vErrors = [err5];
      } else {
        vErrors.push(err5);
      }
      errors++;
    }
    for (const key1 in data) {
      if (!(key1 === 'fqdn')) {
        const err6 = {
          instancePath,
          schemaPath: '#/definitions/GatewayByFqdn/additionalProperties',
          keyword: 'additionalProperties',
          params: { additionalProperty: key1 },
          message: 'must NOT have additional properties',
          schema: false,
          parentSchema: schema33,
          data,
        };
        if (vErrors === null) {
          vErrors = [err6];
        } else {
          vErrors.push(err6);
        }
        errors++;
      }
    }
    if (data.fqdn !== undefined) {
      let data1 = data.fqdn;
      if (typeof data1 === 'string') {
        if (func2(data1) > 253) {
          const err7 = {
            instancePath: instancePath + '/fqdn',
            schemaPath: '#/definitions/GatewayByFqdn/properties/fqdn/maxLength',
            keyword: 'maxLength',
            params: { limit: 253 },
            message: 'must NOT have more than 253 characters',
            schema: 253,
            parentSchema: schema33.properties.fqdn,
            data: data1,
          };
          if (vErrors === null) {
            vErrors = [err7];
          } else {
            vErrors.push(err7);
          }
          errors++;
        }
        if (!pattern5.test(data1)) {
          const err8 = {
            instancePath: instancePath + '/fqdn',
            schemaPath: '#/definitions/GatewayByFqdn/properties/fqdn/pattern',
            keyword: 'pattern',
            params: {
              pattern:
                '^(?:[0-9A-Za-z](?:[-0-9A-Za-z]{0,61}[0-9A-Za-z])?\\.)+[A-Za-z][-0-9A-Za-z]{0,61}[0-9A-Za-z]$',
            },
            message:
              'must match pattern "' +
              '^(?:[0-9A-Za-z](?:[-0-9A-Za-z]{0,61}[0-9A-Za-z])?\\.)+[A-Za-z][-0-9A-Za-z]{0,61}[0-9A-Za-z]$' +
              '"',
            schema:
              '^(?:[0-9A-Za-z](?:[-0-9A-Za-z]{0,61}[0-9A-Za-z])?\\.)+[A-Za-z][-0-9A-Za-z]{0,61}[0-9A-Za-z]$',
            parentSchema: schema33.properties.fqdn,
            data: data1,
          };
          if (vErrors === null) {
            vErrors = [err8];
          } else {
            vErrors.push(err8);
          }
          errors++;
        }
      } else {
        const err9 = {
          instancePath: instancePath + '/fqdn',
          schemaPath: '#/definitions/GatewayByFqdn/properties/fqdn/type',
          keyword: 'type',
          params: { type: 'string' },
          message: 'must be string',
          schema: schema33.properties.fqdn.type,
          parentSchema: schema33.properties.fqdn,
          data: data1,
        };
        if (vErrors === null) {
          vErrors = [err9];
        } else {
          vErrors.push(err9);
        }
        errors++;
      }
    }
  } else {
    const err10 = {
      instancePath,
      schemaPath: '#/definitions/GatewayByFqdn/type',
      keyword: 'type',
      params: { type: 'object' },
      message: 'must be object',
      schema: schema33.type,
      parentSchema: schema33,
      data,
    };
    if (vErrors === null) {
      vErrors = [err10];
    } else {
      vErrors.push(err10);
    }
    errors++;
  }
  var _valid0 = _errs7 === errors;
  if (_valid0 && valid0) {
    valid0 = false;
    passing0 = [passing0, 1];
  } else {
    if (_valid0) {
      valid0 = true;
      passing0 = 1;
    }
    const _errs13 = errors;
    if (typeof data !== 'boolean') {
      const err11 = {
        instancePath,
        schemaPath: '#/oneOf/2/type',
        keyword: 'type',
        params: { type: 'boolean' },
        message: 'must be boolean',
        schema: schema31.oneOf[2].type,
        parentSchema: schema31.oneOf[2],
        data,
      };
      if (vErrors === null) {
        vErrors = [err11];
      } else {
        vErrors.push(err11);
      }
      errors++;
    }
    if (false !== data) {
      const err12 = {
        instancePath,
        schemaPath: '#/oneOf/2/const',
        keyword: 'const',
        params: { allowedValue: false },
        message: 'must be equal to constant',
        schema: false,
        parentSchema: schema31.oneOf[2],
        data,
      };
      if (vErrors === null) {
        vErrors = [err12];
      } else {
        vErrors.push(err12);
      }
      errors++;
    }
    var _valid0 = _errs13 === errors;
    if (_valid0 && valid0) {
      valid0 = false;
      passing0 = [passing0, 2];
    } else {
      if (_valid0) {
        valid0 = true;
        passing0 = 2;
      }
    }
  }
  if (!valid0) {
    const err13 = {
      instancePath,
      schemaPath: '#/oneOf',
      keyword: 'oneOf',
      params: { passingSchemas: passing0 },
      message: 'must match exactly one schema in oneOf',
      schema: schema31.oneOf,
      parentSchema: schema31,
      data,
    };
    if (vErrors === null) {
      vErrors = [err13];
    } else {
      vErrors.push(err13);
    }
    errors++;
  } else {
    errors = _errs0;
    if (vErrors !== null) {
      if (_errs0) {
        vErrors.length = _errs0;
      } else {
        vErrors = null;
      }
    }
  }
  validate19.errors = vErrors;
  return errors === 0;
}
const pattern3 = new RegExp('^https?://\\S+$', 'u');
function validate16(
  data,
  { instancePath = '', parentData, parentDataProperty, rootData = data } = {},
) {
  /*# sourceURL="params-ProvisionVm" */ let vErrors = null;
  let errors = 0;
  if (data && typeof data == 'object' && !Array.isArray(data)) {
    if (data.user === undefined) {
      const err0 = {
        instancePath,
        schemaPath: '#/required',
        keyword: 'required',
        params: { missingProperty: 'user' },
        message: "must have required property '" + 'user' + "'",
        schema: schema26.required,
        parentSchema: schema26,
        data,
      };
      if (vErrors === null) {
        vErrors = [err0];
      } else {
        vErrors.push(err0);
      }
      errors++;
    }
    for (const key0 in data) {
      if (!func21.call(schema26.properties, key0)) {
        const err1 = {
          instancePath,
          schemaPath: '#/additionalProperties',
          keyword: 'additionalProperties',
          params: { additionalProperty: key0 },
          message: 'must NOT have additional properties',
          schema: false,
          parentSchema: schema26,
          data,
        };
        if (vErrors === null) {
          vErrors = [err1];
        } else {
          vErrors.push(err1);
        }
        errors++;
      }
    }
    if (data.user !== undefined) {
      let data0 = data.user;
      if (typeof data0 === 'string') {
        if (func2(data0) > 64) {
          const err2 = {
            instancePath: instancePath + '/user',
            schemaPath: 'contract#/definitions/UserReference/maxLength',
            keyword: 'maxLength',
            params: { limit: 64 },
            message: 'must NOT have more than 64 characters',
            schema: 64,
            parentSchema: schema16,
            data: data0,
          };
          if (vErrors === null) {
            vErrors = [err2];
          } else {
            vErrors.push(err2);
          }
          errors++;
        }
        if (func2(data0) < 1) {
          const err3 = {
            instancePath: instancePath + '/user',
            schemaPath: 'contract#/definitions/UserReference/minLength',
            keyword: 'minLength',
            params: { limit: 1 },
            message: 'must NOT have fewer than 1 characters',
            schema: 1,
            parentSchema: schema16,
            data: data0,
          };
          if (vErrors === null) {
            vErrors = [err3];
          } else {
            vErrors.push(err3);
          }
          errors++;
        }
      } else {
        const err4 = {
          instancePath: instancePath + '/user',
          schemaPath: 'contract#/definitions/UserReference/type',
          keyword: 'type',
          params: { type: 'string' },
          message: 'must be string',
          schema: schema16.type,
          parentSchema: schema16,
          data: data0,
        };
        if (vErrors === null) {
          vErrors = [err4];
        } else {
          vErrors.push(err4);
        }
        errors++;
      }
    }
    if (data.profile !== undefined) {
      let data1 = data.profile;
      if (typeof data1 === 'string') {
        if (func2(data1) > 128) {
          const err5 = {
            instancePath: instancePath + '/profile',
            schemaPath: '#/properties/profile/maxLength',
            keyword: 'maxLength',
            params: { limit: 128 },
            message: 'must NOT have more than 128 characters',
            schema: 128,
            parentSchema: schema26.properties.profile,
            data: data1,
          };
          if (vErrors === null) {
            vErrors = [err5];
          } else {
            vErrors.push(err5);
          }
          errors++;
        }
        if (func2(data1) < 1) {
          const err6 = {
            instancePath: instancePath + '/profile',
            schemaPath: '#/properties/profile/minLength',
            keyword: 'minLength',
            params: { limit: 1 },
            message: 'must NOT have fewer than 1 characters',
            schema: 1,
            parentSchema: schema26.properties.profile,
            data: data1,
          };
          if (vErrors === null) {
            vErrors = [err6];
          } else {
            vErrors.push(err6);
          }
          errors++;
        }
      } else {
        const err7 = {
          instancePath: instancePath + '/profile',
          schemaPath: '#/properties/profile/type',
          keyword: 'type',
          params: { type: 'string' },
          message: 'must be string',
          schema: schema26.properties.profile.type,
          parentSchema: schema26.properties.profile,
          data: data1,
        };
        if (vErrors === null) {
          vErrors = [err7];
        } else {
          vErrors.push(err7);
        }
        errors++;
      }
    }
    if (data.backend !== undefined) {
      let data2 = data.backend;
      if (typeof data2 === 'string') {
        if (func2(data2) > 128) {
          const err8 = {
            instancePath: instancePath + '/backend',
            schemaPath: '#/properties/backend/maxLength',
            keyword: 'maxLength',
            params: { limit: 128 },
            message: 'must NOT have more than 128 characters',
            schema: 128,
            parentSchema: schema26.properties.backend,
            data: data2,
          };
          if (vErrors === null) {
            vErrors = [err8];
          } else {
            vErrors.push(err8);
          }
          errors++;
        }
        if (func2(data2) < 1) {
          const err9 = {
            instancePath: instancePath + '/backend',
            schemaPath: '#/properties/backend/minLength',
            keyword: 'minLength',
            params: { limit: 1 },
            message: 'must NOT have fewer than 1 characters',
            schema: 1,
            parentSchema: schema26.properties.backend,
            data: data2,
          };
          if (vErrors === null) {
            vErrors = [err9];
          } else {
            vErrors.push(err9);
          }
          errors++;
        }
      } else {
        const err10 = {
          instancePath: instancePath + '/backend',
          schemaPath: '#/properties/backend/type',
          keyword: 'type',
          params: { type: 'string' },
          message: 'must be string',
          schema: schema26.properties.backend.type,
          parentSchema: schema26.properties.backend,
          data: data2,
        };
        if (vErrors === null) {
          vErrors = [err10];
        } else {
          vErrors.push(err10);
        }
        errors++;
      }
    }
    if (data.node !== undefined) {
      let data3 = data.node;
      if (typeof data3 === 'string') {
        if (func2(data3) > 128) {
          const err11 = {
            instancePath: instancePath + '/node',
            schemaPath: '#/properties/node/maxLength',
            keyword: 'maxLength',
            params: { limit: 128 },
            message: 'must NOT have more than 128 characters',
            schema: 128,
            parentSchema: schema26.properties.node,
            data: data3,
          };
          if (vErrors === null) {
            vErrors = [err11];
          } else {
            vErrors.push(err11);
          }
          errors++;
        }
        if (func2(data3) < 1) {
          const err12 = {
            instancePath: instancePath + '/node',
            schemaPath: '#/properties/node/minLength',
            keyword: 'minLength',
            params: { limit: 1 },
            message: 'must NOT have fewer than 1 characters',
            schema: 1,
            parentSchema: schema26.properties.node,
            data: data3,
          };
          if (vErrors === null) {
            vErrors = [err12];
          } else {
            vErrors.push(err12);
          }
          errors++;
        }
      } else {
        const err13 = {
          instancePath: instancePath + '/node',
          schemaPath: '#/properties/node/type',
          keyword: 'type',
          params: { type: 'string' },
          message: 'must be string',
          schema: schema26.properties.node.type,
          parentSchema: schema26.properties.node,
          data: data3,
        };
        if (vErrors === null) {
          vErrors = [err13];
        } else {
          vErrors.push(err13);
        }
        errors++;
      }
    }
    if (data.size !== undefined) {
      if (
        !validate17(data.size, {
          instancePath: instancePath + '/size',
          parentData: data,
          parentDataProperty: 'size',
          rootData,
        })
      ) {
        vErrors = vErrors === null ? validate17.errors : vErrors.concat(validate17.errors);
        errors = vErrors.length;
      }
    }
    if (data.image !== undefined) {
      let data5 = data.image;
      if (typeof data5 === 'string') {
        if (func2(data5) > 2048) {
          const err14 = {
            instancePath: instancePath + '/image',
            schemaPath: '#/properties/image/maxLength',
            keyword: 'maxLength',
            params: { limit: 2048 },
            message: 'must NOT have more than 2048 characters',
            schema: 2048,
            parentSchema: schema26.properties.image,
            data: data5,
          };
          if (vErrors === null) {
            vErrors = [err14];
          } else {
            vErrors.push(err14);
          }
          errors++;
        }
        if (!pattern3.test(data5)) {
          const err15 = {
            instancePath: instancePath + '/image',
            schemaPath: '#/properties/image/pattern',
            keyword: 'pattern',
            params: { pattern: '^https?://\\S+$' },
            message: 'must match pattern "' + '^https?://\\S+$' + '"',
            schema: '^https?://\\S+$',
            parentSchema: schema26.properties.image,
            data: data5,
          };
          if (vErrors === null) {
            vErrors = [err15];
          } else {
            vErrors.push(err15);
          }
          errors++;
        }
      } else {
        const err16 = {
          instancePath: instancePath + '/image',
          schemaPath: '#/properties/image/type',
          keyword: 'type',
          params: { type: 'string' },
          message: 'must be string',
          schema: schema26.properties.image.type,
          parentSchema: schema26.properties.image,
          data: data5,
        };
        if (vErrors === null) {
          vErrors = [err16];
        } else {
          vErrors.push(err16);
        }
        errors++;
      }
    }
    if (data.gateway !== undefined) {
      if (
        !validate19(data.gateway, {
          instancePath: instancePath + '/gateway',
          parentData: data,
          parentDataProperty: 'gateway',
          rootData,
        })
      ) {
        vErrors = vErrors === null ? validate19.errors : vErrors.concat(validate19.errors);
        errors = vErrors.length;
      }
    }
    if (data.bootstrap !== undefined) {
      let data7 = data.bootstrap;
      if (typeof data7 === 'string') {
        if (func2(data7) > 128) {
          const err17 = {
            instancePath: instancePath + '/bootstrap',
            schemaPath: '#/properties/bootstrap/maxLength',
            keyword: 'maxLength',
            params: { limit: 128 },
            message: 'must NOT have more than 128 characters',
            schema: 128,
            parentSchema: schema26.properties.bootstrap,
            data: data7,
          };
          if (vErrors === null) {
            vErrors = [err17];
          } else {
            vErrors.push(err17);
          }
          errors++;
        }
        if (func2(data7) < 1) {
          const err18 = {
            instancePath: instancePath + '/bootstrap',
            schemaPath: '#/properties/bootstrap/minLength',
            keyword: 'minLength',
            params: { limit: 1 },
            message: 'must NOT have fewer than 1 characters',
            schema: 1,
            parentSchema: schema26.properties.bootstrap,
            data: data7,
          };
          if (vErrors === null) {
            vErrors = [err18];
          } else {
            vErrors.push(err18);
          }
          errors++;
        }
      } else {
        const err19 = {
          instancePath: instancePath + '/bootstrap',
          schemaPath: '#/properties/bootstrap/type',
          keyword: 'type',
          params: { type: 'string' },
          message: 'must be string',
          schema: schema26.properties.bootstrap.type,
          parentSchema: schema26.properties.bootstrap,
          data: data7,
        };
        if (vErrors === null) {
          vErrors = [err19];
        } else {
          vErrors.push(err19);
        }
        errors++;
      }
    }
    if (data.request_id !== undefined) {
      let data8 = data.request_id;
      if (typeof data8 === 'string') {
        if (func2(data8) > 128) {
          const err20 = {
            instancePath: instancePath + '/request_id',
            schemaPath: 'contract#/definitions/RequestId/maxLength',
            keyword: 'maxLength',
            params: { limit: 128 },
            message: 'must NOT have more than 128 characters',
            schema: 128,
            parentSchema: schema14,
            data: data8,
          };
          if (vErrors === null) {
            vErrors = [err20];
          } else {
            vErrors.push(err20);
          }
          errors++;
        }
        if (func2(data8) < 1) {
          const err21 = {
            instancePath: instancePath + '/request_id',
            schemaPath: 'contract#/definitions/RequestId/minLength',
            keyword: 'minLength',
            params: { limit: 1 },
            message: 'must NOT have fewer than 1 characters',
            schema: 1,
            parentSchema: schema14,
            data: data8,
          };
          if (vErrors === null) {
            vErrors = [err21];
          } else {
            vErrors.push(err21);
          }
          errors++;
        }
      } else {
        const err22 = {
          instancePath: instancePath + '/request_id',
          schemaPath: 'contract#/definitions/RequestId/type',
          keyword: 'type',
          params: { type: 'string' },
          message: 'must be string',
          schema: schema14.type,
          parentSchema: schema14,
          data: data8,
        };
        if (vErrors === null) {
          vErrors = [err22];
        } else {
          vErrors.push(err22);
        }
        errors++;
      }
    }
    if (data.validate_only !== undefined) {
      let data9 = data.validate_only;
      if (typeof data9 !== 'boolean') {
        const err23 = {
          instancePath: instancePath + '/validate_only',
          schemaPath: '#/properties/validate_only/type',
          keyword: 'type',
          params: { type: 'boolean' },
          message: 'must be boolean',
          schema: schema26.properties.validate_only.type,
          parentSchema: schema26.properties.validate_only,
          data: data9,
        };
        if (vErrors === null) {
          vErrors = [err23];
        } else {
          vErrors.push(err23);
        }
        errors++;
      }
    }
  } else {
    const err24 = {
      instancePath,
      schemaPath: '#/type',
      keyword: 'type',
      params: { type: 'object' },
      message: 'must be object',
      schema: schema26.type,
      parentSchema: schema26,
      data,
    };
    if (vErrors === null) {
      vErrors = [err24];
    } else {
      vErrors.push(err24);
    }
    errors++;
  }
  validate16.errors = vErrors;
  return errors === 0;
}
export const validateGetVm = validate21;
const schema35 = {
  $id: 'params-GetVm',
  type: 'object',
  description: 'Params of `get_vm`, by name.',
  additionalProperties: false,
  required: ['vm'],
  properties: {
    vm: { $ref: 'contract#/definitions/VmReference' },
    refresh: { type: 'boolean', default: false, description: 'Ask the backend now.' },
  },
};
const schema36 = {
  type: 'string',
  description: 'Id of a VM.',
  minLength: 1,
  maxLength: 64,
  'x-expected': 'the id of a VM, 1 to 64 characters',
};
function validate21(
  data,
  { instancePath = '', parentData, parentDataProperty, rootData = data } = {},
) {
  /*# sourceURL="params-GetVm" */ let vErrors = null;
  let errors = 0;
  if (data && typeof data == 'object' && !Array.isArray(data)) {
    if (data.vm === undefined) {
      const err0 = {
        instancePath,
        schemaPath: '#/required',
        keyword: 'required',
        params: { missingProperty: 'vm' },
        message: "must have required property '" + 'vm' + "'",
        schema: schema35.required,
        parentSchema: schema35,
        data,
      };
      if (vErrors === null) {
        vErrors = [err0];
      } else {
        vErrors.push(err0);
      }
      errors++;
    }
    for (const key0 in data) {
      if (!(key0 === 'vm' || key0 === 'refresh')) {
        const err1 = {
          instancePath,
          schemaPath: '#/additionalProperties',
          keyword: 'additionalProperties',
          params: { additionalProperty: key0 },
          message: 'must NOT have additional properties',
          schema: false,
          parentSchema: schema35,
          data,
        };
        if (vErrors === null) {
          vErrors = [err1];
        } else {
          vErrors.push(err1);
        }
        errors++;
      }
    }
    if (data.vm !== undefined) {
      let data0 = data.vm;
      if (typeof data0 === 'string') {
        if (func2(data0) > 64) {
          const err2 = {
            instancePath: instancePath + '/vm',
            schemaPath: 'contract#/definitions/VmReference/maxLength',
            keyword: 'maxLength',
            params: { limit: 64 },
            message: 'must NOT have more than 64 characters',
            schema: 64,
            parentSchema: schema36,
            data: data0,
          };
          if (vErrors === null) {
            vErrors = [err2];
          } else {
            vErrors.push(err2);
          }
          errors++;
        }
        if (func2(data0) < 1) {
          const err3 = {
            instancePath: instancePath + '/vm',
            schemaPath: 'contract#/definitions/VmReference/minLength',
            keyword: 'minLength',
            params: { limit: 1 },
            message: 'must NOT have fewer than 1 characters',
            schema: 1,
            parentSchema: schema36,
            data: data0,
          };
          if (vErrors === null) {
            vErrors = [err3];
          } else {
            vErrors.push(err3);
          }
          errors++;
        }
      } else {
        const err4 = {
          instancePath: instancePath + '/vm',
          schemaPath: 'contract#/definitions/VmReference/type',
          keyword: 'type',
          params: { type: 'string' },
          message: 'must be string',
          schema: schema36.type,
          parentSchema: schema36,
          data: data0,
        };
        if (vErrors === null) {
          vErrors = [err4];
        } else {
          vErrors.push(err4);
        }
        errors++;
      }
    }
    if (data.refresh !== undefined) {
      let data1 = data.refresh;
      if (typeof data1 !== 'boolean') {
        const err5 = {
          instancePath: instancePath + '/refresh',
          schemaPath: '#/properties/refresh/type',
          keyword: 'type',
          params: { type: 'boolean' },
          message: 'must be boolean',
          schema: schema35.properties.refresh.type,
          parentSchema: schema35.properties.refresh,
          data: data1,
        };
        if (vErrors === null) {
          vErrors = [err5];
        } else {
          vErrors.push(err5);
        }
        errors++;
      }
    }
  } else {
    const err6 = {
      instancePath,
      schemaPath: '#/type',
      keyword: 'type',
      params: { type: 'object' },
      message: 'must be object',
      schema: schema35.type,
      parentSchema: schema35,
      data,
    };
    if (vErrors === null) {
      vErrors = [err6];
    } else {
      vErrors.push(err6);
    }
    errors++;
  }
  validate21.errors = vErrors;
  return errors === 0;
}
export const validateListVms = validate22;
const schema37 = {
  $id: 'params-ListVms',
  type: 'object',
  description: 'Params of `list_vms`, by name.',
  additionalProperties: false,
  required: [],
  properties: {
    user: { $ref: 'contract#/definitions/UserReference' },
    state: { $ref: 'contract#/definitions/VmState' },
    backend: {
      type: 'string',
      minLength: 1,
      maxLength: 128,
      description: 'Only VMs of this backend.',
    },
    limit: { $ref: 'contract#/definitions/PageLimit' },
    cursor: { $ref: 'contract#/definitions/PageCursor' },
  },
};
const schema39 = {
  type: 'string',
  description:
    '`provisioning` → `installing` → `ready`; `failed`; `deleting`, after which the VM is gone.',
  enum: ['provisioning', 'installing', 'ready', 'failed', 'deleting'],
};
function validate22(
  data,
  { instancePath = '', parentData, parentDataProperty, rootData = data } = {},
) {
  /*# sourceURL="params-ListVms" */ let vErrors = null;
  let errors = 0;
  if (data && typeof data == 'object' && !Array.isArray(data)) {
    for (const key0 in data) {
      if (!(
        key0 === 'user' ||
        key0 === 'state' ||
        key0 === 'backend' ||
        key0 === 'limit' ||
        key0 === 'cursor'
      )) {
        const err0 = {
          instancePath,
          schemaPath: '#/additionalProperties',
          keyword: 'additionalProperties',
          params: { additionalProperty: key0 },
          message: 'must NOT have additional properties',
          schema: false,
          parentSchema: schema37,
          data,
        };
        if (vErrors === null) {
          vErrors = [err0];
        } else {
          vErrors.push(err0);
        }
        errors++;
      }
    }
    if (data.user !== undefined) {
      let data0 = data.user;
      if (typeof data0 === 'string') {
        if (func2(data0) > 64) {
          const err1 = {
            instancePath: instancePath + '/user',
            schemaPath: 'contract#/definitions/UserReference/maxLength',
            keyword: 'maxLength',
            params: { limit: 64 },
            message: 'must NOT have more than 64 characters',
            schema: 64,
            parentSchema: schema16,
            data: data0,
          };
          if (vErrors === null) {
            vErrors = [err1];
          } else {
            vErrors.push(err1);
          }
          errors++;
        }
        if (func2(data0) < 1) {
          const err2 = {
            instancePath: instancePath + '/user',
            schemaPath: 'contract#/definitions/UserReference/minLength',
            keyword: 'minLength',
            params: { limit: 1 },
            message: 'must NOT have fewer than 1 characters',
            schema: 1,
            parentSchema: schema16,
            data: data0,
          };
          if (vErrors === null) {
            vErrors = [err2];
          } else {
            vErrors.push(err2);
          }
          errors++;
        }
      } else {
        const err3 = {
          instancePath: instancePath + '/user',
          schemaPath: 'contract#/definitions/UserReference/type',
          keyword: 'type',
          params: { type: 'string' },
          message: 'must be string',
          schema: schema16.type,
          parentSchema: schema16,
          data: data0,
        };
        if (vErrors === null) {
          vErrors = [err3];
        } else {
          vErrors.push(err3);
        }
        errors++;
      }
    }
    if (data.state !== undefined) {
      let data1 = data.state;
      if (typeof data1 !== 'string') {
        const err4 = {
          instancePath: instancePath + '/state',
          schemaPath: 'contract#/definitions/VmState/type',
          keyword: 'type',
          params: { type: 'string' },
          message: 'must be string',
          schema: schema39.type,
          parentSchema: schema39,
          data: data1,
        };
        if (vErrors === null) {
          vErrors = [err4];
        } else {
          vErrors.push(err4);
        }
        errors++;
      }
      if (!(
        data1 === 'provisioning' ||
        data1 === 'installing' ||
        data1 === 'ready' ||
        data1 === 'failed' ||
        data1 === 'deleting'
      )) {
        const err5 = {
          instancePath: instancePath + '/state',
          schemaPath: 'contract#/definitions/VmState/enum',
          keyword: 'enum',
          params: { allowedValues: schema39.enum },
          message: 'must be equal to one of the allowed values',
          schema: schema39.enum,
          parentSchema: schema39,
          data: data1,
        };
        if (vErrors === null) {
          vErrors = [err5];
        } else {
          vErrors.push(err5);
        }
        errors++;
      }
    }
    if (data.backend !== undefined) {
      let data2 = data.backend;
      if (typeof data2 === 'string') {
        if (func2(data2) > 128) {
          const err6 = {
            instancePath: instancePath + '/backend',
            schemaPath: '#/properties/backend/maxLength',
            keyword: 'maxLength',
            params: { limit: 128 },
            message: 'must NOT have more than 128 characters',
            schema: 128,
            parentSchema: schema37.properties.backend,
            data: data2,
          };
          if (vErrors === null) {
            vErrors = [err6];
          } else {
            vErrors.push(err6);
          }
          errors++;
        }
        if (func2(data2) < 1) {
          const err7 = {
            instancePath: instancePath + '/backend',
            schemaPath: '#/properties/backend/minLength',
            keyword: 'minLength',
            params: { limit: 1 },
            message: 'must NOT have fewer than 1 characters',
            schema: 1,
            parentSchema: schema37.properties.backend,
            data: data2,
          };
          if (vErrors === null) {
            vErrors = [err7];
          } else {
            vErrors.push(err7);
          }
          errors++;
        }
      } else {
        const err8 = {
          instancePath: instancePath + '/backend',
          schemaPath: '#/properties/backend/type',
          keyword: 'type',
          params: { type: 'string' },
          message: 'must be string',
          schema: schema37.properties.backend.type,
          parentSchema: schema37.properties.backend,
          data: data2,
        };
        if (vErrors === null) {
          vErrors = [err8];
        } else {
          vErrors.push(err8);
        }
        errors++;
      }
    }
    if (data.limit !== undefined) {
      let data3 = data.limit;
      if (!(typeof data3 == 'number' && !(data3 % 1) && !isNaN(data3) && isFinite(data3))) {
        const err9 = {
          instancePath: instancePath + '/limit',
          schemaPath: 'contract#/definitions/PageLimit/type',
          keyword: 'type',
          params: { type: 'integer' },
          message: 'must be integer',
          schema: schema18.type,
          parentSchema: schema18,
          data: data3,
        };
        if (vErrors === null) {
          vErrors = [err9];
        } else {
          vErrors.push(err9);
        }
        errors++;
      }
      if (typeof data3 == 'number' && isFinite(data3)) {
        if (data3 > 1000 || isNaN(data3)) {
          const err10 = {
            instancePath: instancePath + '/limit',
            schemaPath: 'contract#/definitions/PageLimit/maximum',
            keyword: 'maximum',
            params: { comparison: '<=', limit: 1000 },
            message: 'must be <= 1000',
            schema: 1000,
            parentSchema: schema18,
            data: data3,
          };
          if (vErrors === null) {
            vErrors = [err10];
          } else {
            vErrors.push(err10);
          }
          errors++;
        }
        if (data3 < 1 || isNaN(data3)) {
          const err11 = {
            instancePath: instancePath + '/limit',
            schemaPath: 'contract#/definitions/PageLimit/minimum',
            keyword: 'minimum',
            params: { comparison: '>=', limit: 1 },
            message: 'must be >= 1',
            schema: 1,
            parentSchema: schema18,
            data: data3,
          };
          if (vErrors === null) {
            vErrors = [err11];
          } else {
            vErrors.push(err11);
          }
          errors++;
        }
      }
    }
    if (data.cursor !== undefined) {
      let data4 = data.cursor;
      if (typeof data4 === 'string') {
        if (func2(data4) > 1024) {
          const err12 = {
            instancePath: instancePath + '/cursor',
            schemaPath: 'contract#/definitions/PageCursor/maxLength',
            keyword: 'maxLength',
            params: { limit: 1024 },
            message: 'must NOT have more than 1024 characters',
            schema: 1024,
            parentSchema: schema19,
            data: data4,
          };
          if (vErrors === null) {
            vErrors = [err12];
          } else {
            vErrors.push(err12);
          }
          errors++;
        }
        if (func2(data4) < 1) {
          const err13 = {
            instancePath: instancePath + '/cursor',
            schemaPath: 'contract#/definitions/PageCursor/minLength',
            keyword: 'minLength',
            params: { limit: 1 },
            message: 'must NOT have fewer than 1 characters',
            schema: 1,
            parentSchema: schema19,
            data: data4,
          };
          if (vErrors === null) {
            vErrors = [err13];
          } else {
            vErrors.push(err13);
          }
          errors++;
        }
      } else {
        const err14 = {
          instancePath: instancePath + '/cursor',
          schemaPath: 'contract#/definitions/PageCursor/type',
          keyword: 'type',
          params: { type: 'string' },
          message: 'must be string',
          schema: schema19.type,
          parentSchema: schema19,
          data: data4,
        };
        if (vErrors === null) {
          vErrors = [err14];
        } else {
          vErrors.push(err14);
        }
        errors++;
      }
    }
  } else {
    const err15 = {
      instancePath,
      schemaPath: '#/type',
      keyword: 'type',
      params: { type: 'object' },
      message: 'must be object',
      schema: schema37.type,
      parentSchema: schema37,
      data,
    };
    if (vErrors === null) {
      vErrors = [err15];
    } else {
      vErrors.push(err15);
    }
    errors++;
  }
  validate22.errors = vErrors;
  return errors === 0;
}
export const validateDeleteVm = validate23;
const schema42 = {
  $id: 'params-DeleteVm',
  type: 'object',
  description: 'Params of `delete_vm`, by name.',
  additionalProperties: false,
  required: ['vm'],
  properties: {
    vm: { $ref: 'contract#/definitions/VmReference' },
    request_id: { $ref: 'contract#/definitions/RequestId' },
    validate_only: {
      type: 'boolean',
      default: false,
      description: 'Check everything and do nothing.',
    },
  },
};
function validate23(
  data,
  { instancePath = '', parentData, parentDataProperty, rootData = data } = {},
) {
  /*# sourceURL="params-DeleteVm" */ let vErrors = null;
  let errors = 0;
  if (data && typeof data == 'object' && !Array.isArray(data)) {
    if (data.vm === undefined) {
      const err0 = {
        instancePath,
        schemaPath: '#/required',
        keyword: 'required',
        params: { missingProperty: 'vm' },
        message: "must have required property '" + 'vm' + "'",
        schema: schema42.required,
        parentSchema: schema42,
        data,
      };
      if (vErrors === null) {
        vErrors = [err0];
      } else {
        vErrors.push(err0);
      }
      errors++;
    }
    for (const key0 in data) {
      if (!(key0 === 'vm' || key0 === 'request_id' || key0 === 'validate_only')) {
        const err1 = {
          instancePath,
          schemaPath: '#/additionalProperties',
          keyword: 'additionalProperties',
          params: { additionalProperty: key0 },
          message: 'must NOT have additional properties',
          schema: false,
          parentSchema: schema42,
          data,
        };
        if (vErrors === null) {
          vErrors = [err1];
        } else {
          vErrors.push(err1);
        }
        errors++;
      }
    }
    if (data.vm !== undefined) {
      let data0 = data.vm;
      if (typeof data0 === 'string') {
        if (func2(data0) > 64) {
          const err2 = {
            instancePath: instancePath + '/vm',
            schemaPath: 'contract#/definitions/VmReference/maxLength',
            keyword: 'maxLength',
            params: { limit: 64 },
            message: 'must NOT have more than 64 characters',
            schema: 64,
            parentSchema: schema36,
            data: data0,
          };
          if (vErrors === null) {
            vErrors = [err2];
          } else {
            vErrors.push(err2);
          }
          errors++;
        }
        if (func2(data0) < 1) {
          const err3 = {
            instancePath: instancePath + '/vm',
            schemaPath: 'contract#/definitions/VmReference/minLength',
            keyword: 'minLength',
            params: { limit: 1 },
            message: 'must NOT have fewer than 1 characters',
            schema: 1,
            parentSchema: schema36,
            data: data0,
          };
          if (vErrors === null) {
            vErrors = [err3];
          } else {
            vErrors.push(err3);
          }
          errors++;
        }
      } else {
        const err4 = {
          instancePath: instancePath + '/vm',
          schemaPath: 'contract#/definitions/VmReference/type',
          keyword: 'type',
          params: { type: 'string' },
          message: 'must be string',
          schema: schema36.type,
          parentSchema: schema36,
          data: data0,
        };
        if (vErrors === null) {
          vErrors = [err4];
        } else {
          vErrors.push(err4);
        }
        errors++;
      }
    }
    if (data.request_id !== undefined) {
      let data1 = data.request_id;
      if (typeof data1 === 'string') {
        if (func2(data1) > 128) {
          const err5 = {
            instancePath: instancePath + '/request_id',
            schemaPath: 'contract#/definitions/RequestId/maxLength',
            keyword: 'maxLength',
            params: { limit: 128 },
            message: 'must NOT have more than 128 characters',
            schema: 128,
            parentSchema: schema14,
            data: data1,
          };
          if (vErrors === null) {
            vErrors = [err5];
          } else {
            vErrors.push(err5);
          }
          errors++;
        }
        if (func2(data1) < 1) {
          const err6 = {
            instancePath: instancePath + '/request_id',
            schemaPath: 'contract#/definitions/RequestId/minLength',
            keyword: 'minLength',
            params: { limit: 1 },
            message: 'must NOT have fewer than 1 characters',
            schema: 1,
            parentSchema: schema14,
            data: data1,
          };
          if (vErrors === null) {
            vErrors = [err6];
          } else {
            vErrors.push(err6);
          }
          errors++;
        }
      } else {
        const err7 = {
          instancePath: instancePath + '/request_id',
          schemaPath: 'contract#/definitions/RequestId/type',
          keyword: 'type',
          params: { type: 'string' },
          message: 'must be string',
          schema: schema14.type,
          parentSchema: schema14,
          data: data1,
        };
        if (vErrors === null) {
          vErrors = [err7];
        } else {
          vErrors.push(err7);
        }
        errors++;
      }
    }
    if (data.validate_only !== undefined) {
      let data2 = data.validate_only;
      if (typeof data2 !== 'boolean') {
        const err8 = {
          instancePath: instancePath + '/validate_only',
          schemaPath: '#/properties/validate_only/type',
          keyword: 'type',
          params: { type: 'boolean' },
          message: 'must be boolean',
          schema: schema42.properties.validate_only.type,
          parentSchema: schema42.properties.validate_only,
          data: data2,
        };
        if (vErrors === null) {
          vErrors = [err8];
        } else {
          vErrors.push(err8);
        }
        errors++;
      }
    }
  } else {
    const err9 = {
      instancePath,
      schemaPath: '#/type',
      keyword: 'type',
      params: { type: 'object' },
      message: 'must be object',
      schema: schema42.type,
      parentSchema: schema42,
      data,
    };
    if (vErrors === null) {
      vErrors = [err9];
    } else {
      vErrors.push(err9);
    }
    errors++;
  }
  validate23.errors = vErrors;
  return errors === 0;
}
export const validateVmLogs = validate24;
const schema45 = {
  $id: 'params-VmLogs',
  type: 'object',
  description: 'Params of `vm_logs`, by name.',
  additionalProperties: false,
  required: ['vm'],
  properties: { vm: { $ref: 'contract#/definitions/VmReference' } },
};
function validate24(
  data,
  { instancePath = '', parentData, parentDataProperty, rootData = data } = {},
) {
  /*# sourceURL="params-VmLogs" */ let vErrors = null;
  let errors = 0;
  if (data && typeof data == 'object' && !Array.isArray(data)) {
    if (data.vm === undefined) {
      const err0 = {
        instancePath,
        schemaPath: '#/required',
        keyword: 'required',
        params: { missingProperty: 'vm' },
        message: "must have required property '" + 'vm' + "'",
        schema: schema45.required,
        parentSchema: schema45,
        data,
      };
      if (vErrors === null) {
        vErrors = [err0];
      } else {
        vErrors.push(err0);
      }
      errors++;
    }
    for (const key0 in data) {
      if (!(key0 === 'vm')) {
        const err1 = {
          instancePath,
          schemaPath: '#/additionalProperties',
          keyword: 'additionalProperties',
          params: { additionalProperty: key0 },
          message: 'must NOT have additional properties',
          schema: false,
          parentSchema: schema45,
          data,
        };
        if (vErrors === null) {
          vErrors = [err1];
        } else {
          vErrors.push(err1);
        }
        errors++;
      }
    }
    if (data.vm !== undefined) {
      let data0 = data.vm;
      if (typeof data0 === 'string') {
        if (func2(data0) > 64) {
          const err2 = {
            instancePath: instancePath + '/vm',
            schemaPath: 'contract#/definitions/VmReference/maxLength',
            keyword: 'maxLength',
            params: { limit: 64 },
            message: 'must NOT have more than 64 characters',
            schema: 64,
            parentSchema: schema36,
            data: data0,
          };
          if (vErrors === null) {
            vErrors = [err2];
          } else {
            vErrors.push(err2);
          }
          errors++;
        }
        if (func2(data0) < 1) {
          const err3 = {
            instancePath: instancePath + '/vm',
            schemaPath: 'contract#/definitions/VmReference/minLength',
            keyword: 'minLength',
            params: { limit: 1 },
            message: 'must NOT have fewer than 1 characters',
            schema: 1,
            parentSchema: schema36,
            data: data0,
          };
          if (vErrors === null) {
            vErrors = [err3];
          } else {
            vErrors.push(err3);
          }
          errors++;
        }
      } else {
        const err4 = {
          instancePath: instancePath + '/vm',
          schemaPath: 'contract#/definitions/VmReference/type',
          keyword: 'type',
          params: { type: 'string' },
          message: 'must be string',
          schema: schema36.type,
          parentSchema: schema36,
          data: data0,
        };
        if (vErrors === null) {
          vErrors = [err4];
        } else {
          vErrors.push(err4);
        }
        errors++;
      }
    }
  } else {
    const err5 = {
      instancePath,
      schemaPath: '#/type',
      keyword: 'type',
      params: { type: 'object' },
      message: 'must be object',
      schema: schema45.type,
      parentSchema: schema45,
      data,
    };
    if (vErrors === null) {
      vErrors = [err5];
    } else {
      vErrors.push(err5);
    }
    errors++;
  }
  validate24.errors = vErrors;
  return errors === 0;
}
export const validateGetJob = validate25;
const schema47 = {
  $id: 'params-GetJob',
  type: 'object',
  description: 'Params of `get_job`, by name.',
  additionalProperties: false,
  required: ['job'],
  properties: { job: { $ref: 'contract#/definitions/JobReference' } },
};
const schema48 = {
  type: 'string',
  description: 'Id of a job.',
  minLength: 1,
  maxLength: 64,
  'x-expected': 'the id of a job, 1 to 64 characters',
};
function validate25(
  data,
  { instancePath = '', parentData, parentDataProperty, rootData = data } = {},
) {
  /*# sourceURL="params-GetJob" */ let vErrors = null;
  let errors = 0;
  if (data && typeof data == 'object' && !Array.isArray(data)) {
    if (data.job === undefined) {
      const err0 = {
        instancePath,
        schemaPath: '#/required',
        keyword: 'required',
        params: { missingProperty: 'job' },
        message: "must have required property '" + 'job' + "'",
        schema: schema47.required,
        parentSchema: schema47,
        data,
      };
      if (vErrors === null) {
        vErrors = [err0];
      } else {
        vErrors.push(err0);
      }
      errors++;
    }
    for (const key0 in data) {
      if (!(key0 === 'job')) {
        const err1 = {
          instancePath,
          schemaPath: '#/additionalProperties',
          keyword: 'additionalProperties',
          params: { additionalProperty: key0 },
          message: 'must NOT have additional properties',
          schema: false,
          parentSchema: schema47,
          data,
        };
        if (vErrors === null) {
          vErrors = [err1];
        } else {
          vErrors.push(err1);
        }
        errors++;
      }
    }
    if (data.job !== undefined) {
      let data0 = data.job;
      if (typeof data0 === 'string') {
        if (func2(data0) > 64) {
          const err2 = {
            instancePath: instancePath + '/job',
            schemaPath: 'contract#/definitions/JobReference/maxLength',
            keyword: 'maxLength',
            params: { limit: 64 },
            message: 'must NOT have more than 64 characters',
            schema: 64,
            parentSchema: schema48,
            data: data0,
          };
          if (vErrors === null) {
            vErrors = [err2];
          } else {
            vErrors.push(err2);
          }
          errors++;
        }
        if (func2(data0) < 1) {
          const err3 = {
            instancePath: instancePath + '/job',
            schemaPath: 'contract#/definitions/JobReference/minLength',
            keyword: 'minLength',
            params: { limit: 1 },
            message: 'must NOT have fewer than 1 characters',
            schema: 1,
            parentSchema: schema48,
            data: data0,
          };
          if (vErrors === null) {
            vErrors = [err3];
          } else {
            vErrors.push(err3);
          }
          errors++;
        }
      } else {
        const err4 = {
          instancePath: instancePath + '/job',
          schemaPath: 'contract#/definitions/JobReference/type',
          keyword: 'type',
          params: { type: 'string' },
          message: 'must be string',
          schema: schema48.type,
          parentSchema: schema48,
          data: data0,
        };
        if (vErrors === null) {
          vErrors = [err4];
        } else {
          vErrors.push(err4);
        }
        errors++;
      }
    }
  } else {
    const err5 = {
      instancePath,
      schemaPath: '#/type',
      keyword: 'type',
      params: { type: 'object' },
      message: 'must be object',
      schema: schema47.type,
      parentSchema: schema47,
      data,
    };
    if (vErrors === null) {
      vErrors = [err5];
    } else {
      vErrors.push(err5);
    }
    errors++;
  }
  validate25.errors = vErrors;
  return errors === 0;
}
export const validateListJobs = validate26;
const schema49 = {
  $id: 'params-ListJobs',
  type: 'object',
  description: 'Params of `list_jobs`, by name.',
  additionalProperties: false,
  required: [],
  properties: {
    vm: { $ref: 'contract#/definitions/VmReference' },
    user: { $ref: 'contract#/definitions/UserReference' },
    state: { $ref: 'contract#/definitions/JobState' },
    limit: { $ref: 'contract#/definitions/PageLimit' },
    cursor: { $ref: 'contract#/definitions/PageCursor' },
  },
};
const schema52 = {
  type: 'string',
  description: '`queued` → `running` → `succeeded` or `failed`; `canceling` → `canceled`.',
  enum: ['queued', 'running', 'canceling', 'succeeded', 'failed', 'canceled'],
};
function validate26(
  data,
  { instancePath = '', parentData, parentDataProperty, rootData = data } = {},
) {
  /*# sourceURL="params-ListJobs" */ let vErrors = null;
  let errors = 0;
  if (data && typeof data == 'object' && !Array.isArray(data)) {
    for (const key0 in data) {
      if (!(
        key0 === 'vm' ||
        key0 === 'user' ||
        key0 === 'state' ||
        key0 === 'limit' ||
        key0 === 'cursor'
      )) {
        const err0 = {
          instancePath,
          schemaPath: '#/additionalProperties',
          keyword: 'additionalProperties',
          params: { additionalProperty: key0 },
          message: 'must NOT have additional properties',
          schema: false,
          parentSchema: schema49,
          data,
        };
        if (vErrors === null) {
          vErrors = [err0];
        } else {
          vErrors.push(err0);
        }
        errors++;
      }
    }
    if (data.vm !== undefined) {
      let data0 = data.vm;
      if (typeof data0 === 'string') {
        if (func2(data0) > 64) {
          const err1 = {
            instancePath: instancePath + '/vm',
            schemaPath: 'contract#/definitions/VmReference/maxLength',
            keyword: 'maxLength',
            params: { limit: 64 },
            message: 'must NOT have more than 64 characters',
            schema: 64,
            parentSchema: schema36,
            data: data0,
          };
          if (vErrors === null) {
            vErrors = [err1];
          } else {
            vErrors.push(err1);
          }
          errors++;
        }
        if (func2(data0) < 1) {
          const err2 = {
            instancePath: instancePath + '/vm',
            schemaPath: 'contract#/definitions/VmReference/minLength',
            keyword: 'minLength',
            params: { limit: 1 },
            message: 'must NOT have fewer than 1 characters',
            schema: 1,
            parentSchema: schema36,
            data: data0,
          };
          if (vErrors === null) {
            vErrors = [err2];
          } else {
            vErrors.push(err2);
          }
          errors++;
        }
      } else {
        const err3 = {
          instancePath: instancePath + '/vm',
          schemaPath: 'contract#/definitions/VmReference/type',
          keyword: 'type',
          params: { type: 'string' },
          message: 'must be string',
          schema: schema36.type,
          parentSchema: schema36,
          data: data0,
        };
        if (vErrors === null) {
          vErrors = [err3];
        } else {
          vErrors.push(err3);
        }
        errors++;
      }
    }
    if (data.user !== undefined) {
      let data1 = data.user;
      if (typeof data1 === 'string') {
        if (func2(data1) > 64) {
          const err4 = {
            instancePath: instancePath + '/user',
            schemaPath: 'contract#/definitions/UserReference/maxLength',
            keyword: 'maxLength',
            params: { limit: 64 },
            message: 'must NOT have more than 64 characters',
            schema: 64,
            parentSchema: schema16,
            data: data1,
          };
          if (vErrors === null) {
            vErrors = [err4];
          } else {
            vErrors.push(err4);
          }
          errors++;
        }
        if (func2(data1) < 1) {
          const err5 = {
            instancePath: instancePath + '/user',
            schemaPath: 'contract#/definitions/UserReference/minLength',
            keyword: 'minLength',
            params: { limit: 1 },
            message: 'must NOT have fewer than 1 characters',
            schema: 1,
            parentSchema: schema16,
            data: data1,
          };
          if (vErrors === null) {
            vErrors = [err5];
          } else {
            vErrors.push(err5);
          }
          errors++;
        }
      } else {
        const err6 = {
          instancePath: instancePath + '/user',
          schemaPath: 'contract#/definitions/UserReference/type',
          keyword: 'type',
          params: { type: 'string' },
          message: 'must be string',
          schema: schema16.type,
          parentSchema: schema16,
          data: data1,
        };
        if (vErrors === null) {
          vErrors = [err6];
        } else {
          vErrors.push(err6);
        }
        errors++;
      }
    }
    if (data.state !== undefined) {
      let data2 = data.state;
      if (typeof data2 !== 'string') {
        const err7 = {
          instancePath: instancePath + '/state',
          schemaPath: 'contract#/definitions/JobState/type',
          keyword: 'type',
          params: { type: 'string' },
          message: 'must be string',
          schema: schema52.type,
          parentSchema: schema52,
          data: data2,
        };
        if (vErrors === null) {
          vErrors = [err7];
        } else {
          vErrors.push(err7);
        }
        errors++;
      }
      if (!(
        data2 === 'queued' ||
        data2 === 'running' ||
        data2 === 'canceling' ||
        data2 === 'succeeded' ||
        data2 === 'failed' ||
        data2 === 'canceled'
      )) {
        const err8 = {
          instancePath: instancePath + '/state',
          schemaPath: 'contract#/definitions/JobState/enum',
          keyword: 'enum',
          params: { allowedValues: schema52.enum },
          message: 'must be equal to one of the allowed values',
          schema: schema52.enum,
          parentSchema: schema52,
          data: data2,
        };
        if (vErrors === null) {
          vErrors = [err8];
        } else {
          vErrors.push(err8);
        }
        errors++;
      }
    }
    if (data.limit !== undefined) {
      let data3 = data.limit;
      if (!(typeof data3 == 'number' && !(data3 % 1) && !isNaN(data3) && isFinite(data3))) {
        const err9 = {
          instancePath: instancePath + '/limit',
          schemaPath: 'contract#/definitions/PageLimit/type',
          keyword: 'type',
          params: { type: 'integer' },
          message: 'must be integer',
          schema: schema18.type,
          parentSchema: schema18,
          data: data3,
        };
        if (vErrors === null) {
          vErrors = [err9];
        } else {
          vErrors.push(err9);
        }
        errors++;
      }
      if (typeof data3 == 'number' && isFinite(data3)) {
        if (data3 > 1000 || isNaN(data3)) {
          const err10 = {
            instancePath: instancePath + '/limit',
            schemaPath: 'contract#/definitions/PageLimit/maximum',
            keyword: 'maximum',
            params: { comparison: '<=', limit: 1000 },
            message: 'must be <= 1000',
            schema: 1000,
            parentSchema: schema18,
            data: data3,
          };
          if (vErrors === null) {
            vErrors = [err10];
          } else {
            vErrors.push(err10);
          }
          errors++;
        }
        if (data3 < 1 || isNaN(data3)) {
          const err11 = {
            instancePath: instancePath + '/limit',
            schemaPath: 'contract#/definitions/PageLimit/minimum',
            keyword: 'minimum',
            params: { comparison: '>=', limit: 1 },
            message: 'must be >= 1',
            schema: 1,
            parentSchema: schema18,
            data: data3,
          };
          if (vErrors === null) {
            vErrors = [err11];
          } else {
            vErrors.push(err11);
          }
          errors++;
        }
      }
    }
    if (data.cursor !== undefined) {
      let data4 = data.cursor;
      if (typeof data4 === 'string') {
        if (func2(data4) > 1024) {
          const err12 = {
            instancePath: instancePath + '/cursor',
            schemaPath: 'contract#/definitions/PageCursor/maxLength',
            keyword: 'maxLength',
            params: { limit: 1024 },
            message: 'must NOT have more than 1024 characters',
            schema: 1024,
            parentSchema: schema19,
            data: data4,
          };
          if (vErrors === null) {
            vErrors = [err12];
          } else {
            vErrors.push(err12);
          }
          errors++;
        }
        if (func2(data4) < 1) {
          const err13 = {
            instancePath: instancePath + '/cursor',
            schemaPath: 'contract#/definitions/PageCursor/minLength',
            keyword: 'minLength',
            params: { limit: 1 },
            message: 'must NOT have fewer than 1 characters',
            schema: 1,
            parentSchema: schema19,
            data: data4,
          };
          if (vErrors === null) {
            vErrors = [err13];
          } else {
            vErrors.push(err13);
          }
          errors++;
        }
      } else {
        const err14 = {
          instancePath: instancePath + '/cursor',
          schemaPath: 'contract#/definitions/PageCursor/type',
          keyword: 'type',
          params: { type: 'string' },
          message: 'must be string',
          schema: schema19.type,
          parentSchema: schema19,
          data: data4,
        };
        if (vErrors === null) {
          vErrors = [err14];
        } else {
          vErrors.push(err14);
        }
        errors++;
      }
    }
  } else {
    const err15 = {
      instancePath,
      schemaPath: '#/type',
      keyword: 'type',
      params: { type: 'object' },
      message: 'must be object',
      schema: schema49.type,
      parentSchema: schema49,
      data,
    };
    if (vErrors === null) {
      vErrors = [err15];
    } else {
      vErrors.push(err15);
    }
    errors++;
  }
  validate26.errors = vErrors;
  return errors === 0;
}
export const validateWaitJob = validate27;
const schema55 = {
  $id: 'params-WaitJob',
  type: 'object',
  description: 'Params of `wait_job`, by name.',
  additionalProperties: false,
  required: ['job'],
  properties: {
    job: { $ref: 'contract#/definitions/JobReference' },
    timeout_ms: {
      type: 'integer',
      minimum: 0,
      maximum: 25000,
      default: 25000,
      description: 'How long to wait at most, in milliseconds.',
    },
  },
};
function validate27(
  data,
  { instancePath = '', parentData, parentDataProperty, rootData = data } = {},
) {
  /*# sourceURL="params-WaitJob" */ let vErrors = null;
  let errors = 0;
  if (data && typeof data == 'object' && !Array.isArray(data)) {
    if (data.job === undefined) {
      const err0 = {
        instancePath,
        schemaPath: '#/required',
        keyword: 'required',
        params: { missingProperty: 'job' },
        message: "must have required property '" + 'job' + "'",
        schema: schema55.required,
        parentSchema: schema55,
        data,
      };
      if (vErrors === null) {
        vErrors = [err0];
      } else {
        vErrors.push(err0);
      }
      errors++;
    }
    for (const key0 in data) {
      if (!(key0 === 'job' || key0 === 'timeout_ms')) {
        const err1 = {
          instancePath,
          schemaPath: '#/additionalProperties',
          keyword: 'additionalProperties',
          params: { additionalProperty: key0 },
          message: 'must NOT have additional properties',
          schema: false,
          parentSchema: schema55,
          data,
        };
        if (vErrors === null) {
          vErrors = [err1];
        } else {
          vErrors.push(err1);
        }
        errors++;
      }
    }
    if (data.job !== undefined) {
      let data0 = data.job;
      if (typeof data0 === 'string') {
        if (func2(data0) > 64) {
          const err2 = {
            instancePath: instancePath + '/job',
            schemaPath: 'contract#/definitions/JobReference/maxLength',
            keyword: 'maxLength',
            params: { limit: 64 },
            message: 'must NOT have more than 64 characters',
            schema: 64,
            parentSchema: schema48,
            data: data0,
          };
          if (vErrors === null) {
            vErrors = [err2];
          } else {
            vErrors.push(err2);
          }
          errors++;
        }
        if (func2(data0) < 1) {
          const err3 = {
            instancePath: instancePath + '/job',
            schemaPath: 'contract#/definitions/JobReference/minLength',
            keyword: 'minLength',
            params: { limit: 1 },
            message: 'must NOT have fewer than 1 characters',
            schema: 1,
            parentSchema: schema48,
            data: data0,
          };
          if (vErrors === null) {
            vErrors = [err3];
          } else {
            vErrors.push(err3);
          }
          errors++;
        }
      } else {
        const err4 = {
          instancePath: instancePath + '/job',
          schemaPath: 'contract#/definitions/JobReference/type',
          keyword: 'type',
          params: { type: 'string' },
          message: 'must be string',
          schema: schema48.type,
          parentSchema: schema48,
          data: data0,
        };
        if (vErrors === null) {
          vErrors = [err4];
        } else {
          vErrors.push(err4);
        }
        errors++;
      }
    }
    if (data.timeout_ms !== undefined) {
      let data1 = data.timeout_ms;
      if (!(typeof data1 == 'number' && !(data1 % 1) && !isNaN(data1) && isFinite(data1))) {
        const err5 = {
          instancePath: instancePath + '/timeout_ms',
          schemaPath: '#/properties/timeout_ms/type',
          keyword: 'type',
          params: { type: 'integer' },
          message: 'must be integer',
          schema: schema55.properties.timeout_ms.type,
          parentSchema: schema55.properties.timeout_ms,
          data: data1,
        };
        if (vErrors === null) {
          vErrors = [err5];
        } else {
          vErrors.push(err5);
        }
        errors++;
      }
      if (typeof data1 == 'number' && isFinite(data1)) {
        if (data1 > 25000 || isNaN(data1)) {
          const err6 = {
            instancePath: instancePath + '/timeout_ms',
            schemaPath: '#/properties/timeout_ms/maximum',
            keyword: 'maximum',
            params: { comparison: '<=', limit: 25000 },
            message: 'must be <= 25000',
            schema: 25000,
            parentSchema: schema55.properties.timeout_ms,
            data: data1,
          };
          if (vErrors === null) {
            vErrors = [err6];
          } else {
            vErrors.push(err6);
          }
          errors++;
        }
        if (data1 < 0 || isNaN(data1)) {
          const err7 = {
            instancePath: instancePath + '/timeout_ms',
            schemaPath: '#/properties/timeout_ms/minimum',
            keyword: 'minimum',
            params: { comparison: '>=', limit: 0 },
            message: 'must be >= 0',
            schema: 0,
            parentSchema: schema55.properties.timeout_ms,
            data: data1,
          };
          if (vErrors === null) {
            vErrors = [err7];
          } else {
            vErrors.push(err7);
          }
          errors++;
        }
      }
    }
  } else {
    const err8 = {
      instancePath,
      schemaPath: '#/type',
      keyword: 'type',
      params: { type: 'object' },
      message: 'must be object',
      schema: schema55.type,
      parentSchema: schema55,
      data,
    };
    if (vErrors === null) {
      vErrors = [err8];
    } else {
      vErrors.push(err8);
    }
    errors++;
  }
  validate27.errors = vErrors;
  return errors === 0;
}
export const validateCancelJob = validate28;
const schema57 = {
  $id: 'params-CancelJob',
  type: 'object',
  description: 'Params of `cancel_job`, by name.',
  additionalProperties: false,
  required: ['job'],
  properties: {
    job: { $ref: 'contract#/definitions/JobReference' },
    request_id: { $ref: 'contract#/definitions/RequestId' },
    validate_only: {
      type: 'boolean',
      default: false,
      description: 'Check everything and do nothing.',
    },
  },
};
function validate28(
  data,
  { instancePath = '', parentData, parentDataProperty, rootData = data } = {},
) {
  /*# sourceURL="params-CancelJob" */ let vErrors = null;
  let errors = 0;
  if (data && typeof data == 'object' && !Array.isArray(data)) {
    if (data.job === undefined) {
      const err0 = {
        instancePath,
        schemaPath: '#/required',
        keyword: 'required',
        params: { missingProperty: 'job' },
        message: "must have required property '" + 'job' + "'",
        schema: schema57.required,
        parentSchema: schema57,
        data,
      };
      if (vErrors === null) {
        vErrors = [err0];
      } else {
        vErrors.push(err0);
      }
      errors++;
    }
    for (const key0 in data) {
      if (!(key0 === 'job' || key0 === 'request_id' || key0 === 'validate_only')) {
        const err1 = {
          instancePath,
          schemaPath: '#/additionalProperties',
          keyword: 'additionalProperties',
          params: { additionalProperty: key0 },
          message: 'must NOT have additional properties',
          schema: false,
          parentSchema: schema57,
          data,
        };
        if (vErrors === null) {
          vErrors = [err1];
        } else {
          vErrors.push(err1);
        }
        errors++;
      }
    }
    if (data.job !== undefined) {
      let data0 = data.job;
      if (typeof data0 === 'string') {
        if (func2(data0) > 64) {
          const err2 = {
            instancePath: instancePath + '/job',
            schemaPath: 'contract#/definitions/JobReference/maxLength',
            keyword: 'maxLength',
            params: { limit: 64 },
            message: 'must NOT have more than 64 characters',
            schema: 64,
            parentSchema: schema48,
            data: data0,
          };
          if (vErrors === null) {
            vErrors = [err2];
          } else {
            vErrors.push(err2);
          }
          errors++;
        }
        if (func2(data0) < 1) {
          const err3 = {
            instancePath: instancePath + '/job',
            schemaPath: 'contract#/definitions/JobReference/minLength',
            keyword: 'minLength',
            params: { limit: 1 },
            message: 'must NOT have fewer than 1 characters',
            schema: 1,
            parentSchema: schema48,
            data: data0,
          };
          if (vErrors === null) {
            vErrors = [err3];
          } else {
            vErrors.push(err3);
          }
          errors++;
        }
      } else {
        const err4 = {
          instancePath: instancePath + '/job',
          schemaPath: 'contract#/definitions/JobReference/type',
          keyword: 'type',
          params: { type: 'string' },
          message: 'must be string',
          schema: schema48.type,
          parentSchema: schema48,
          data: data0,
        };
        if (vErrors === null) {
          vErrors = [err4];
        } else {
          vErrors.push(err4);
        }
        errors++;
      }
    }
    if (data.request_id !== undefined) {
      let data1 = data.request_id;
      if (typeof data1 === 'string') {
        if (func2(data1) > 128) {
          const err5 = {
            instancePath: instancePath + '/request_id',
            schemaPath: 'contract#/definitions/RequestId/maxLength',
            keyword: 'maxLength',
            params: { limit: 128 },
            message: 'must NOT have more than 128 characters',
            schema: 128,
            parentSchema: schema14,
            data: data1,
          };
          if (vErrors === null) {
            vErrors = [err5];
          } else {
            vErrors.push(err5);
          }
          errors++;
        }
        if (func2(data1) < 1) {
          const err6 = {
            instancePath: instancePath + '/request_id',
            schemaPath: 'contract#/definitions/RequestId/minLength',
            keyword: 'minLength',
            params: { limit: 1 },
            message: 'must NOT have fewer than 1 characters',
            schema: 1,
            parentSchema: schema14,
            data: data1,
          };
          if (vErrors === null) {
            vErrors = [err6];
          } else {
            vErrors.push(err6);
          }
          errors++;
        }
      } else {
        const err7 = {
          instancePath: instancePath + '/request_id',
          schemaPath: 'contract#/definitions/RequestId/type',
          keyword: 'type',
          params: { type: 'string' },
          message: 'must be string',
          schema: schema14.type,
          parentSchema: schema14,
          data: data1,
        };
        if (vErrors === null) {
          vErrors = [err7];
        } else {
          vErrors.push(err7);
        }
        errors++;
      }
    }
    if (data.validate_only !== undefined) {
      let data2 = data.validate_only;
      if (typeof data2 !== 'boolean') {
        const err8 = {
          instancePath: instancePath + '/validate_only',
          schemaPath: '#/properties/validate_only/type',
          keyword: 'type',
          params: { type: 'boolean' },
          message: 'must be boolean',
          schema: schema57.properties.validate_only.type,
          parentSchema: schema57.properties.validate_only,
          data: data2,
        };
        if (vErrors === null) {
          vErrors = [err8];
        } else {
          vErrors.push(err8);
        }
        errors++;
      }
    }
  } else {
    const err9 = {
      instancePath,
      schemaPath: '#/type',
      keyword: 'type',
      params: { type: 'object' },
      message: 'must be object',
      schema: schema57.type,
      parentSchema: schema57,
      data,
    };
    if (vErrors === null) {
      vErrors = [err9];
    } else {
      vErrors.push(err9);
    }
    errors++;
  }
  validate28.errors = vErrors;
  return errors === 0;
}
export const validateRetryJob = validate29;
const schema60 = {
  $id: 'params-RetryJob',
  type: 'object',
  description: 'Params of `retry_job`, by name.',
  additionalProperties: false,
  required: ['job'],
  properties: {
    job: { $ref: 'contract#/definitions/JobReference' },
    request_id: { $ref: 'contract#/definitions/RequestId' },
    validate_only: {
      type: 'boolean',
      default: false,
      description: 'Check everything and do nothing.',
    },
  },
};
function validate29(
  data,
  { instancePath = '', parentData, parentDataProperty, rootData = data } = {},
) {
  /*# sourceURL="params-RetryJob" */ let vErrors = null;
  let errors = 0;
  if (data && typeof data == 'object' && !Array.isArray(data)) {
    if (data.job === undefined) {
      const err0 = {
        instancePath,
        schemaPath: '#/required',
        keyword: 'required',
        params: { missingProperty: 'job' },
        message: "must have required property '" + 'job' + "'",
        schema: schema60.required,
        parentSchema: schema60,
        data,
      };
      if (vErrors === null) {
        vErrors = [err0];
      } else {
        vErrors.push(err0);
      }
      errors++;
    }
    for (const key0 in data) {
      if (!(key0 === 'job' || key0 === 'request_id' || key0 === 'validate_only')) {
        const err1 = {
          instancePath,
          schemaPath: '#/additionalProperties',
          keyword: 'additionalProperties',
          params: { additionalProperty: key0 },
          message: 'must NOT have additional properties',
          schema: false,
          parentSchema: schema60,
          data,
        };
        if (vErrors === null) {
          vErrors = [err1];
        } else {
          vErrors.push(err1);
        }
        errors++;
      }
    }
    if (data.job !== undefined) {
      let data0 = data.job;
      if (typeof data0 === 'string') {
        if (func2(data0) > 64) {
          const err2 = {
            instancePath: instancePath + '/job',
            schemaPath: 'contract#/definitions/JobReference/maxLength',
            keyword: 'maxLength',
            params: { limit: 64 },
            message: 'must NOT have more than 64 characters',
            schema: 64,
            parentSchema: schema48,
            data: data0,
          };
          if (vErrors === null) {
            vErrors = [err2];
          } else {
            vErrors.push(err2);
          }
          errors++;
        }
        if (func2(data0) < 1) {
          const err3 = {
            instancePath: instancePath + '/job',
            schemaPath: 'contract#/definitions/JobReference/minLength',
            keyword: 'minLength',
            params: { limit: 1 },
            message: 'must NOT have fewer than 1 characters',
            schema: 1,
            parentSchema: schema48,
            data: data0,
          };
          if (vErrors === null) {
            vErrors = [err3];
          } else {
            vErrors.push(err3);
          }
          errors++;
        }
      } else {
        const err4 = {
          instancePath: instancePath + '/job',
          schemaPath: 'contract#/definitions/JobReference/type',
          keyword: 'type',
          params: { type: 'string' },
          message: 'must be string',
          schema: schema48.type,
          parentSchema: schema48,
          data: data0,
        };
        if (vErrors === null) {
          vErrors = [err4];
        } else {
          vErrors.push(err4);
        }
        errors++;
      }
    }
    if (data.request_id !== undefined) {
      let data1 = data.request_id;
      if (typeof data1 === 'string') {
        if (func2(data1) > 128) {
          const err5 = {
            instancePath: instancePath + '/request_id',
            schemaPath: 'contract#/definitions/RequestId/maxLength',
            keyword: 'maxLength',
            params: { limit: 128 },
            message: 'must NOT have more than 128 characters',
            schema: 128,
            parentSchema: schema14,
            data: data1,
          };
          if (vErrors === null) {
            vErrors = [err5];
          } else {
            vErrors.push(err5);
          }
          errors++;
        }
        if (func2(data1) < 1) {
          const err6 = {
            instancePath: instancePath + '/request_id',
            schemaPath: 'contract#/definitions/RequestId/minLength',
            keyword: 'minLength',
            params: { limit: 1 },
            message: 'must NOT have fewer than 1 characters',
            schema: 1,
            parentSchema: schema14,
            data: data1,
          };
          if (vErrors === null) {
            vErrors = [err6];
          } else {
            vErrors.push(err6);
          }
          errors++;
        }
      } else {
        const err7 = {
          instancePath: instancePath + '/request_id',
          schemaPath: 'contract#/definitions/RequestId/type',
          keyword: 'type',
          params: { type: 'string' },
          message: 'must be string',
          schema: schema14.type,
          parentSchema: schema14,
          data: data1,
        };
        if (vErrors === null) {
          vErrors = [err7];
        } else {
          vErrors.push(err7);
        }
        errors++;
      }
    }
    if (data.validate_only !== undefined) {
      let data2 = data.validate_only;
      if (typeof data2 !== 'boolean') {
        const err8 = {
          instancePath: instancePath + '/validate_only',
          schemaPath: '#/properties/validate_only/type',
          keyword: 'type',
          params: { type: 'boolean' },
          message: 'must be boolean',
          schema: schema60.properties.validate_only.type,
          parentSchema: schema60.properties.validate_only,
          data: data2,
        };
        if (vErrors === null) {
          vErrors = [err8];
        } else {
          vErrors.push(err8);
        }
        errors++;
      }
    }
  } else {
    const err9 = {
      instancePath,
      schemaPath: '#/type',
      keyword: 'type',
      params: { type: 'object' },
      message: 'must be object',
      schema: schema60.type,
      parentSchema: schema60,
      data,
    };
    if (vErrors === null) {
      vErrors = [err9];
    } else {
      vErrors.push(err9);
    }
    errors++;
  }
  validate29.errors = vErrors;
  return errors === 0;
}
export const validateJobLogs = validate30;
const schema63 = {
  $id: 'params-JobLogs',
  type: 'object',
  description: 'Params of `job_logs`, by name.',
  additionalProperties: false,
  required: ['job'],
  properties: {
    job: { $ref: 'contract#/definitions/JobReference' },
    after_line: {
      type: 'integer',
      minimum: 0,
      maximum: 9007199254740991,
      default: 0,
      description: 'Only lines with a higher number.',
    },
    limit: {
      type: 'integer',
      minimum: 1,
      maximum: 1000,
      default: 1000,
      description: 'Lines at most.',
    },
  },
};
function validate30(
  data,
  { instancePath = '', parentData, parentDataProperty, rootData = data } = {},
) {
  /*# sourceURL="params-JobLogs" */ let vErrors = null;
  let errors = 0;
  if (data && typeof data == 'object' && !Array.isArray(data)) {
    if (data.job === undefined) {
      const err0 = {
        instancePath,
        schemaPath: '#/required',
        keyword: 'required',
        params: { missingProperty: 'job' },
        message: "must have required property '" + 'job' + "'",
        schema: schema63.required,
        parentSchema: schema63,
        data,
      };
      if (vErrors === null) {
        vErrors = [err0];
      } else {
        vErrors.push(err0);
      }
      errors++;
    }
    for (const key0 in data) {
      if (!(key0 === 'job' || key0 === 'after_line' || key0 === 'limit')) {
        const err1 = {
          instancePath,
          schemaPath: '#/additionalProperties',
          keyword: 'additionalProperties',
          params: { additionalProperty: key0 },
          message: 'must NOT have additional properties',
          schema: false,
          parentSchema: schema63,
          data,
        };
        if (vErrors === null) {
          vErrors = [err1];
        } else {
          vErrors.push(err1);
        }
        errors++;
      }
    }
    if (data.job !== undefined) {
      let data0 = data.job;
      if (typeof data0 === 'string') {
        if (func2(data0) > 64) {
          const err2 = {
            instancePath: instancePath + '/job',
            schemaPath: 'contract#/definitions/JobReference/maxLength',
            keyword: 'maxLength',
            params: { limit: 64 },
            message: 'must NOT have more than 64 characters',
            schema: 64,
            parentSchema: schema48,
            data: data0,
          };
          if (vErrors === null) {
            vErrors = [err2];
          } else {
            vErrors.push(err2);
          }
          errors++;
        }
        if (func2(data0) < 1) {
          const err3 = {
            instancePath: instancePath + '/job',
            schemaPath: 'contract#/definitions/JobReference/minLength',
            keyword: 'minLength',
            params: { limit: 1 },
            message: 'must NOT have fewer than 1 characters',
            schema: 1,
            parentSchema: schema48,
            data: data0,
          };
          if (vErrors === null) {
            vErrors = [err3];
          } else {
            vErrors.push(err3);
          }
          errors++;
        }
      } else {
        const err4 = {
          instancePath: instancePath + '/job',
          schemaPath: 'contract#/definitions/JobReference/type',
          keyword: 'type',
          params: { type: 'string' },
          message: 'must be string',
          schema: schema48.type,
          parentSchema: schema48,
          data: data0,
        };
        if (vErrors === null) {
          vErrors = [err4];
        } else {
          vErrors.push(err4);
        }
        errors++;
      }
    }
    if (data.after_line !== undefined) {
      let data1 = data.after_line;
      if (!(typeof data1 == 'number' && !(data1 % 1) && !isNaN(data1) && isFinite(data1))) {
        const err5 = {
          instancePath: instancePath + '/after_line',
          schemaPath: '#/properties/after_line/type',
          keyword: 'type',
          params: { type: 'integer' },
          message: 'must be integer',
          schema: schema63.properties.after_line.type,
          parentSchema: schema63.properties.after_line,
          data: data1,
        };
        if (vErrors === null) {
          vErrors = [err5];
        } else {
          vErrors.push(err5);
        }
        errors++;
      }
      if (typeof data1 == 'number' && isFinite(data1)) {
        if (data1 > 9007199254740991 || isNaN(data1)) {
          const err6 = {
            instancePath: instancePath + '/after_line',
            schemaPath: '#/properties/after_line/maximum',
            keyword: 'maximum',
            params: { comparison: '<=', limit: 9007199254740991 },
            message: 'must be <= 9007199254740991',
            schema: 9007199254740991,
            parentSchema: schema63.properties.after_line,
            data: data1,
          };
          if (vErrors === null) {
            vErrors = [err6];
          } else {
            vErrors.push(err6);
          }
          errors++;
        }
        if (data1 < 0 || isNaN(data1)) {
          const err7 = {
            instancePath: instancePath + '/after_line',
            schemaPath: '#/properties/after_line/minimum',
            keyword: 'minimum',
            params: { comparison: '>=', limit: 0 },
            message: 'must be >= 0',
            schema: 0,
            parentSchema: schema63.properties.after_line,
            data: data1,
          };
          if (vErrors === null) {
            vErrors = [err7];
          } else {
            vErrors.push(err7);
          }
          errors++;
        }
      }
    }
    if (data.limit !== undefined) {
      let data2 = data.limit;
      if (!(typeof data2 == 'number' && !(data2 % 1) && !isNaN(data2) && isFinite(data2))) {
        const err8 = {
          instancePath: instancePath + '/limit',
          schemaPath: '#/properties/limit/type',
          keyword: 'type',
          params: { type: 'integer' },
          message: 'must be integer',
          schema: schema63.properties.limit.type,
          parentSchema: schema63.properties.limit,
          data: data2,
        };
        if (vErrors === null) {
          vErrors = [err8];
        } else {
          vErrors.push(err8);
        }
        errors++;
      }
      if (typeof data2 == 'number' && isFinite(data2)) {
        if (data2 > 1000 || isNaN(data2)) {
          const err9 = {
            instancePath: instancePath + '/limit',
            schemaPath: '#/properties/limit/maximum',
            keyword: 'maximum',
            params: { comparison: '<=', limit: 1000 },
            message: 'must be <= 1000',
            schema: 1000,
            parentSchema: schema63.properties.limit,
            data: data2,
          };
          if (vErrors === null) {
            vErrors = [err9];
          } else {
            vErrors.push(err9);
          }
          errors++;
        }
        if (data2 < 1 || isNaN(data2)) {
          const err10 = {
            instancePath: instancePath + '/limit',
            schemaPath: '#/properties/limit/minimum',
            keyword: 'minimum',
            params: { comparison: '>=', limit: 1 },
            message: 'must be >= 1',
            schema: 1,
            parentSchema: schema63.properties.limit,
            data: data2,
          };
          if (vErrors === null) {
            vErrors = [err10];
          } else {
            vErrors.push(err10);
          }
          errors++;
        }
      }
    }
  } else {
    const err11 = {
      instancePath,
      schemaPath: '#/type',
      keyword: 'type',
      params: { type: 'object' },
      message: 'must be object',
      schema: schema63.type,
      parentSchema: schema63,
      data,
    };
    if (vErrors === null) {
      vErrors = [err11];
    } else {
      vErrors.push(err11);
    }
    errors++;
  }
  validate30.errors = vErrors;
  return errors === 0;
}
export const validateSubscribeEvents = validate31;
const schema65 = {
  $id: 'params-SubscribeEvents',
  type: 'object',
  description: 'Params of `subscribe_events`, by name.',
  additionalProperties: false,
  required: [],
  properties: {
    topics: { $ref: 'contract#/definitions/Topics' },
    after_seq: { $ref: 'contract#/definitions/EventSeq' },
    stream_id: { $ref: 'contract#/definitions/StreamId' },
    logs: { type: 'boolean', default: true, description: 'Whether to tell of `job.log`.' },
  },
};
const schema68 = {
  type: 'integer',
  description:
    'A place in the log of events. As a cursor it is exclusive: what comes after it is read; 0 is the beginning of what is kept.',
  minimum: 0,
  maximum: 9007199254740991,
};
const schema69 = {
  type: 'string',
  description:
    'Names the log of events. It changes when the database is another one, after a restore for instance; cursors of another stream are worth nothing.',
  minLength: 1,
  maxLength: 64,
};
const schema66 = {
  type: 'array',
  description: 'What to tell of: events of any of these topics. None means all.',
  items: { $ref: '#/definitions/Topic' },
  maxItems: 256,
};
const schema67 = {
  type: 'string',
  description: '`vm:<id>`, `job:<id>`, `user:<id>` or `type:<event type>`.',
  maxLength: 128,
  pattern:
    '^(?:(?:vm|job|user):[0-9A-Za-z_]+|type:(?:job\\.created|job\\.updated|job\\.log|job\\.ended|vm\\.created|vm\\.updated|vm\\.deleted|user\\.created|user\\.deleted))$',
  'x-expected':
    'a topic: vm:<id>, job:<id>, user:<id> or type:<event type>, where the event types are job.created, job.updated, job.log, job.ended, vm.created, vm.updated, vm.deleted, user.created, user.deleted',
};
const pattern6 = new RegExp(
  '^(?:(?:vm|job|user):[0-9A-Za-z_]+|type:(?:job\\.created|job\\.updated|job\\.log|job\\.ended|vm\\.created|vm\\.updated|vm\\.deleted|user\\.created|user\\.deleted))$',
  'u',
);
function validate32(
  data,
  { instancePath = '', parentData, parentDataProperty, rootData = data } = {},
) {
  let vErrors = null;
  let errors = 0;
  if (Array.isArray(data)) {
    if (data.length > 256) {
      const err0 = {
        instancePath,
        schemaPath: '#/maxItems',
        keyword: 'maxItems',
        params: { limit: 256 },
        message: 'must NOT have more than 256 items',
        schema: 256,
        parentSchema: schema66,
        data,
      };
      if (vErrors === null) {
        vErrors = [err0];
      } else {
        vErrors.push(err0);
      }
      errors++;
    }
    const len0 = data.length;
    for (let i0 = 0; i0 < len0; i0++) {
      let data0 = data[i0];
      if (typeof data0 === 'string') {
        if (func2(data0) > 128) {
          const err1 = {
            instancePath: instancePath + '/' + i0,
            schemaPath: '#/definitions/Topic/maxLength',
            keyword: 'maxLength',
            params: { limit: 128 },
            message: 'must NOT have more than 128 characters',
            schema: 128,
            parentSchema: schema67,
            data: data0,
          };
          if (vErrors === null) {
            vErrors = [err1];
          } else {
            vErrors.push(err1);
          }
          errors++;
        }
        if (!pattern6.test(data0)) {
          const err2 = {
            instancePath: instancePath + '/' + i0,
            schemaPath: '#/definitions/Topic/pattern',
            keyword: 'pattern',
            params: {
              pattern:
                '^(?:(?:vm|job|user):[0-9A-Za-z_]+|type:(?:job\\.created|job\\.updated|job\\.log|job\\.ended|vm\\.created|vm\\.updated|vm\\.deleted|user\\.created|user\\.deleted))$',
            },
            message:
              'must match pattern "' +
              '^(?:(?:vm|job|user):[0-9A-Za-z_]+|type:(?:job\\.created|job\\.updated|job\\.log|job\\.ended|vm\\.created|vm\\.updated|vm\\.deleted|user\\.created|user\\.deleted))$' +
              '"',
            schema:
              '^(?:(?:vm|job|user):[0-9A-Za-z_]+|type:(?:job\\.created|job\\.updated|job\\.log|job\\.ended|vm\\.created|vm\\.updated|vm\\.deleted|user\\.created|user\\.deleted))$',
            parentSchema: schema67,
            data: data0,
          };
          if (vErrors === null) {
            vErrors = [err2];
          } else {
            vErrors.push(err2);
          }
          errors++;
        }
      } else {
        const err3 = {
          instancePath: instancePath + '/' + i0,
          schemaPath: '#/definitions/Topic/type',
          keyword: 'type',
          params: { type: 'string' },
          message: 'must be string',
          schema: schema67.type,
          parentSchema: schema67,
          data: data0,
        };
        if (vErrors === null) {
          vErrors = [err3];
        } else {
          vErrors.push(err3);
        }
        errors++;
      }
    }
  } else {
    const err4 = {
      instancePath,
      schemaPath: '#/type',
      keyword: 'type',
      params: { type: 'array' },
      message: 'must be array',
      schema: schema66.type,
      parentSchema: schema66,
      data,
    };
    if (vErrors === null) {
      vErrors = [err4];
    } else {
      vErrors.push(err4);
    }
    errors++;
  }
  validate32.errors = vErrors;
  return errors === 0;
}
function validate31(
  data,
  { instancePath = '', parentData, parentDataProperty, rootData = data } = {},
) {
  /*# sourceURL="params-SubscribeEvents" */ let vErrors = null;
  let errors = 0;
  if (data && typeof data == 'object' && !Array.isArray(data)) {
    for (const key0 in data) {
      if (!(key0 === 'topics' || key0 === 'after_seq' || key0 === 'stream_id' || key0 === 'logs')) {
        const err0 = {
          instancePath,
          schemaPath: '#/additionalProperties',
          keyword: 'additionalProperties',
          params: { additionalProperty: key0 },
          message: 'must NOT have additional properties',
          schema: false,
          parentSchema: schema65,
          data,
        };
        if (vErrors === null) {
          vErrors = [err0];
        } else {
          vErrors.push(err0);
        }
        errors++;
      }
    }
    if (data.topics !== undefined) {
      if (
        !validate32(data.topics, {
          instancePath: instancePath + '/topics',
          parentData: data,
          parentDataProperty: 'topics',
          rootData,
        })
      ) {
        vErrors = vErrors === null ? validate32.errors : vErrors.concat(validate32.errors);
        errors = vErrors.length;
      }
    }
    if (data.after_seq !== undefined) {
      let data1 = data.after_seq;
      if (!(typeof data1 == 'number' && !(data1 % 1) && !isNaN(data1) && isFinite(data1))) {
        const err1 = {
          instancePath: instancePath + '/after_seq',
          schemaPath: 'contract#/definitions/EventSeq/type',
          keyword: 'type',
          params: { type: 'integer' },
          message: 'must be integer',
          schema: schema68.type,
          parentSchema: schema68,
          data: data1,
        };
        if (vErrors === null) {
          vErrors = [err1];
        } else {
          vErrors.push(err1);
        }
        errors++;
      }
      if (typeof data1 == 'number' && isFinite(data1)) {
        if (data1 > 9007199254740991 || isNaN(data1)) {
          const err2 = {
            instancePath: instancePath + '/after_seq',
            schemaPath: 'contract#/definitions/EventSeq/maximum',
            keyword: 'maximum',
            params: { comparison: '<=', limit: 9007199254740991 },
            message: 'must be <= 9007199254740991',
            schema: 9007199254740991,
            parentSchema: schema68,
            data: data1,
          };
          if (vErrors === null) {
            vErrors = [err2];
          } else {
            vErrors.push(err2);
          }
          errors++;
        }
        if (data1 < 0 || isNaN(data1)) {
          const err3 = {
            instancePath: instancePath + '/after_seq',
            schemaPath: 'contract#/definitions/EventSeq/minimum',
            keyword: 'minimum',
            params: { comparison: '>=', limit: 0 },
            message: 'must be >= 0',
            schema: 0,
            parentSchema: schema68,
            data: data1,
          };
          if (vErrors === null) {
            vErrors = [err3];
          } else {
            vErrors.push(err3);
          }
          errors++;
        }
      }
    }
    if (data.stream_id !== undefined) {
      let data2 = data.stream_id;
      if (typeof data2 === 'string') {
        if (func2(data2) > 64) {
          const err4 = {
            instancePath: instancePath + '/stream_id',
            schemaPath: 'contract#/definitions/StreamId/maxLength',
            keyword: 'maxLength',
            params: { limit: 64 },
            message: 'must NOT have more than 64 characters',
            schema: 64,
            parentSchema: schema69,
            data: data2,
          };
          if (vErrors === null) {
            vErrors = [err4];
          } else {
            vErrors.push(err4);
          }
          errors++;
        }
        if (func2(data2) < 1) {
          const err5 = {
            instancePath: instancePath + '/stream_id',
            schemaPath: 'contract#/definitions/StreamId/minLength',
            keyword: 'minLength',
            params: { limit: 1 },
            message: 'must NOT have fewer than 1 characters',
            schema: 1,
            parentSchema: schema69,
            data: data2,
          };
          if (vErrors === null) {
            vErrors = [err5];
          } else {
            vErrors.push(err5);
          }
          errors++;
        }
      } else {
        const err6 = {
          instancePath: instancePath + '/stream_id',
          schemaPath: 'contract#/definitions/StreamId/type',
          keyword: 'type',
          params: { type: 'string' },
          message: 'must be string',
          schema: schema69.type,
          parentSchema: schema69,
          data: data2,
        };
        if (vErrors === null) {
          vErrors = [err6];
        } else {
          vErrors.push(err6);
        }
        errors++;
      }
    }
    if (data.logs !== undefined) {
      let data3 = data.logs;
      if (typeof data3 !== 'boolean') {
        const err7 = {
          instancePath: instancePath + '/logs',
          schemaPath: '#/properties/logs/type',
          keyword: 'type',
          params: { type: 'boolean' },
          message: 'must be boolean',
          schema: schema65.properties.logs.type,
          parentSchema: schema65.properties.logs,
          data: data3,
        };
        if (vErrors === null) {
          vErrors = [err7];
        } else {
          vErrors.push(err7);
        }
        errors++;
      }
    }
  } else {
    const err8 = {
      instancePath,
      schemaPath: '#/type',
      keyword: 'type',
      params: { type: 'object' },
      message: 'must be object',
      schema: schema65.type,
      parentSchema: schema65,
      data,
    };
    if (vErrors === null) {
      vErrors = [err8];
    } else {
      vErrors.push(err8);
    }
    errors++;
  }
  validate31.errors = vErrors;
  return errors === 0;
}
export const validateUnsubscribeEvents = validate34;
const schema70 = {
  $id: 'params-UnsubscribeEvents',
  type: 'object',
  description: 'Params of `unsubscribe_events`, by name.',
  additionalProperties: false,
  required: ['subscription_id'],
  properties: { subscription_id: { $ref: 'contract#/definitions/SubscriptionId' } },
};
const schema71 = {
  type: 'string',
  description: 'Names a subscription on its connection.',
  minLength: 1,
  maxLength: 64,
};
function validate34(
  data,
  { instancePath = '', parentData, parentDataProperty, rootData = data } = {},
) {
  /*# sourceURL="params-UnsubscribeEvents" */ let vErrors = null;
  let errors = 0;
  if (data && typeof data == 'object' && !Array.isArray(data)) {
    if (data.subscription_id === undefined) {
      const err0 = {
        instancePath,
        schemaPath: '#/required',
        keyword: 'required',
        params: { missingProperty: 'subscription_id' },
        message: "must have required property '" + 'subscription_id' + "'",
        schema: schema70.required,
        parentSchema: schema70,
        data,
      };
      if (vErrors === null) {
        vErrors = [err0];
      } else {
        vErrors.push(err0);
      }
      errors++;
    }
    for (const key0 in data) {
      if (!(key0 === 'subscription_id')) {
        const err1 = {
          instancePath,
          schemaPath: '#/additionalProperties',
          keyword: 'additionalProperties',
          params: { additionalProperty: key0 },
          message: 'must NOT have additional properties',
          schema: false,
          parentSchema: schema70,
          data,
        };
        if (vErrors === null) {
          vErrors = [err1];
        } else {
          vErrors.push(err1);
        }
        errors++;
      }
    }
    if (data.subscription_id !== undefined) {
      let data0 = data.subscription_id;
      if (typeof data0 === 'string') {
        if (func2(data0) > 64) {
          const err2 = {
            instancePath: instancePath + '/subscription_id',
            schemaPath: 'contract#/definitions/SubscriptionId/maxLength',
            keyword: 'maxLength',
            params: { limit: 64 },
            message: 'must NOT have more than 64 characters',
            schema: 64,
            parentSchema: schema71,
            data: data0,
          };
          if (vErrors === null) {
            vErrors = [err2];
          } else {
            vErrors.push(err2);
          }
          errors++;
        }
        if (func2(data0) < 1) {
          const err3 = {
            instancePath: instancePath + '/subscription_id',
            schemaPath: 'contract#/definitions/SubscriptionId/minLength',
            keyword: 'minLength',
            params: { limit: 1 },
            message: 'must NOT have fewer than 1 characters',
            schema: 1,
            parentSchema: schema71,
            data: data0,
          };
          if (vErrors === null) {
            vErrors = [err3];
          } else {
            vErrors.push(err3);
          }
          errors++;
        }
      } else {
        const err4 = {
          instancePath: instancePath + '/subscription_id',
          schemaPath: 'contract#/definitions/SubscriptionId/type',
          keyword: 'type',
          params: { type: 'string' },
          message: 'must be string',
          schema: schema71.type,
          parentSchema: schema71,
          data: data0,
        };
        if (vErrors === null) {
          vErrors = [err4];
        } else {
          vErrors.push(err4);
        }
        errors++;
      }
    }
  } else {
    const err5 = {
      instancePath,
      schemaPath: '#/type',
      keyword: 'type',
      params: { type: 'object' },
      message: 'must be object',
      schema: schema70.type,
      parentSchema: schema70,
      data,
    };
    if (vErrors === null) {
      vErrors = [err5];
    } else {
      vErrors.push(err5);
    }
    errors++;
  }
  validate34.errors = vErrors;
  return errors === 0;
}
export const validateReadEvents = validate35;
const schema72 = {
  $id: 'params-ReadEvents',
  type: 'object',
  description: 'Params of `read_events`, by name.',
  additionalProperties: false,
  required: ['after_seq'],
  properties: {
    topics: { $ref: 'contract#/definitions/Topics' },
    after_seq: { $ref: 'contract#/definitions/EventSeq' },
    stream_id: { $ref: 'contract#/definitions/StreamId' },
    limit: {
      type: 'integer',
      minimum: 1,
      maximum: 1000,
      default: 1000,
      description: 'Events at most.',
    },
    wait_ms: {
      type: 'integer',
      minimum: 0,
      maximum: 25000,
      default: 0,
      description: 'How long to wait at most, in milliseconds.',
    },
  },
};
function validate36(
  data,
  { instancePath = '', parentData, parentDataProperty, rootData = data } = {},
) {
  let vErrors = null;
  let errors = 0;
  if (Array.isArray(data)) {
    if (data.length > 256) {
      const err0 = {
        instancePath,
        schemaPath: '#/maxItems',
        keyword: 'maxItems',
        params: { limit: 256 },
        message: 'must NOT have more than 256 items',
        schema: 256,
        parentSchema: schema66,
        data,
      };
      if (vErrors === null) {
        vErrors = [err0];
      } else {
        vErrors.push(err0);
      }
      errors++;
    }
    const len0 = data.length;
    for (let i0 = 0; i0 < len0; i0++) {
      let data0 = data[i0];
      if (typeof data0 === 'string') {
        if (func2(data0) > 128) {
          const err1 = {
            instancePath: instancePath + '/' + i0,
            schemaPath: '#/definitions/Topic/maxLength',
            keyword: 'maxLength',
            params: { limit: 128 },
            message: 'must NOT have more than 128 characters',
            schema: 128,
            parentSchema: schema67,
            data: data0,
          };
          if (vErrors === null) {
            vErrors = [err1];
          } else {
            vErrors.push(err1);
          }
          errors++;
        }
        if (!pattern6.test(data0)) {
          const err2 = {
            instancePath: instancePath + '/' + i0,
            schemaPath: '#/definitions/Topic/pattern',
            keyword: 'pattern',
            params: {
              pattern:
                '^(?:(?:vm|job|user):[0-9A-Za-z_]+|type:(?:job\\.created|job\\.updated|job\\.log|job\\.ended|vm\\.created|vm\\.updated|vm\\.deleted|user\\.created|user\\.deleted))$',
            },
            message:
              'must match pattern "' +
              '^(?:(?:vm|job|user):[0-9A-Za-z_]+|type:(?:job\\.created|job\\.updated|job\\.log|job\\.ended|vm\\.created|vm\\.updated|vm\\.deleted|user\\.created|user\\.deleted))$' +
              '"',
            schema:
              '^(?:(?:vm|job|user):[0-9A-Za-z_]+|type:(?:job\\.created|job\\.updated|job\\.log|job\\.ended|vm\\.created|vm\\.updated|vm\\.deleted|user\\.created|user\\.deleted))$',
            parentSchema: schema67,
            data: data0,
          };
          if (vErrors === null) {
            vErrors = [err2];
          } else {
            vErrors.push(err2);
          }
          errors++;
        }
      } else {
        const err3 = {
          instancePath: instancePath + '/' + i0,
          schemaPath: '#/definitions/Topic/type',
          keyword: 'type',
          params: { type: 'string' },
          message: 'must be string',
          schema: schema67.type,
          parentSchema: schema67,
          data: data0,
        };
        if (vErrors === null) {
          vErrors = [err3];
        } else {
          vErrors.push(err3);
        }
        errors++;
      }
    }
  } else {
    const err4 = {
      instancePath,
      schemaPath: '#/type',
      keyword: 'type',
      params: { type: 'array' },
      message: 'must be array',
      schema: schema66.type,
      parentSchema: schema66,
      data,
    };
    if (vErrors === null) {
      vErrors = [err4];
    } else {
      vErrors.push(err4);
    }
    errors++;
  }
  validate36.errors = vErrors;
  return errors === 0;
}
function validate35(
  data,
  { instancePath = '', parentData, parentDataProperty, rootData = data } = {},
) {
  /*# sourceURL="params-ReadEvents" */ let vErrors = null;
  let errors = 0;
  if (data && typeof data == 'object' && !Array.isArray(data)) {
    if (data.after_seq === undefined) {
      const err0 = {
        instancePath,
        schemaPath: '#/required',
        keyword: 'required',
        params: { missingProperty: 'after_seq' },
        message: "must have required property '" + 'after_seq' + "'",
        schema: schema72.required,
        parentSchema: schema72,
        data,
      };
      if (vErrors === null) {
        vErrors = [err0];
      } else {
        vErrors.push(err0);
      }
      errors++;
    }
    for (const key0 in data) {
      if (!(
        key0 === 'topics' ||
        key0 === 'after_seq' ||
        key0 === 'stream_id' ||
        key0 === 'limit' ||
        key0 === 'wait_ms'
      )) {
        const err1 = {
          instancePath,
          schemaPath: '#/additionalProperties',
          keyword: 'additionalProperties',
          params: { additionalProperty: key0 },
          message: 'must NOT have additional properties',
          schema: false,
          parentSchema: schema72,
          data,
        };
        if (vErrors === null) {
          vErrors = [err1];
        } else {
          vErrors.push(err1);
        }
        errors++;
      }
    }
    if (data.topics !== undefined) {
      if (
        !validate36(data.topics, {
          instancePath: instancePath + '/topics',
          parentData: data,
          parentDataProperty: 'topics',
          rootData,
        })
      ) {
        vErrors = vErrors === null ? validate36.errors : vErrors.concat(validate36.errors);
        errors = vErrors.length;
      }
    }
    if (data.after_seq !== undefined) {
      let data1 = data.after_seq;
      if (!(typeof data1 == 'number' && !(data1 % 1) && !isNaN(data1) && isFinite(data1))) {
        const err2 = {
          instancePath: instancePath + '/after_seq',
          schemaPath: 'contract#/definitions/EventSeq/type',
          keyword: 'type',
          params: { type: 'integer' },
          message: 'must be integer',
          schema: schema68.type,
          parentSchema: schema68,
          data: data1,
        };
        if (vErrors === null) {
          vErrors = [err2];
        } else {
          vErrors.push(err2);
        }
        errors++;
      }
      if (typeof data1 == 'number' && isFinite(data1)) {
        if (data1 > 9007199254740991 || isNaN(data1)) {
          const err3 = {
            instancePath: instancePath + '/after_seq',
            schemaPath: 'contract#/definitions/EventSeq/maximum',
            keyword: 'maximum',
            params: { comparison: '<=', limit: 9007199254740991 },
            message: 'must be <= 9007199254740991',
            schema: 9007199254740991,
            parentSchema: schema68,
            data: data1,
          };
          if (vErrors === null) {
            vErrors = [err3];
          } else {
            vErrors.push(err3);
          }
          errors++;
        }
        if (data1 < 0 || isNaN(data1)) {
          const err4 = {
            instancePath: instancePath + '/after_seq',
            schemaPath: 'contract#/definitions/EventSeq/minimum',
            keyword: 'minimum',
            params: { comparison: '>=', limit: 0 },
            message: 'must be >= 0',
            schema: 0,
            parentSchema: schema68,
            data: data1,
          };
          if (vErrors === null) {
            vErrors = [err4];
          } else {
            vErrors.push(err4);
          }
          errors++;
        }
      }
    }
    if (data.stream_id !== undefined) {
      let data2 = data.stream_id;
      if (typeof data2 === 'string') {
        if (func2(data2) > 64) {
          const err5 = {
            instancePath: instancePath + '/stream_id',
            schemaPath: 'contract#/definitions/StreamId/maxLength',
            keyword: 'maxLength',
            params: { limit: 64 },
            message: 'must NOT have more than 64 characters',
            schema: 64,
            parentSchema: schema69,
            data: data2,
          };
          if (vErrors === null) {
            vErrors = [err5];
          } else {
            vErrors.push(err5);
          }
          errors++;
        }
        if (func2(data2) < 1) {
          const err6 = {
            instancePath: instancePath + '/stream_id',
            schemaPath: 'contract#/definitions/StreamId/minLength',
            keyword: 'minLength',
            params: { limit: 1 },
            message: 'must NOT have fewer than 1 characters',
            schema: 1,
            parentSchema: schema69,
            data: data2,
          };
          if (vErrors === null) {
            vErrors = [err6];
          } else {
            vErrors.push(err6);
          }
          errors++;
        }
      } else {
        const err7 = {
          instancePath: instancePath + '/stream_id',
          schemaPath: 'contract#/definitions/StreamId/type',
          keyword: 'type',
          params: { type: 'string' },
          message: 'must be string',
          schema: schema69.type,
          parentSchema: schema69,
          data: data2,
        };
        if (vErrors === null) {
          vErrors = [err7];
        } else {
          vErrors.push(err7);
        }
        errors++;
      }
    }
    if (data.limit !== undefined) {
      let data3 = data.limit;
      if (!(typeof data3 == 'number' && !(data3 % 1) && !isNaN(data3) && isFinite(data3))) {
        const err8 = {
          instancePath: instancePath + '/limit',
          schemaPath: '#/properties/limit/type',
          keyword: 'type',
          params: { type: 'integer' },
          message: 'must be integer',
          schema: schema72.properties.limit.type,
          parentSchema: schema72.properties.limit,
          data: data3,
        };
        if (vErrors === null) {
          vErrors = [err8];
        } else {
          vErrors.push(err8);
        }
        errors++;
      }
      if (typeof data3 == 'number' && isFinite(data3)) {
        if (data3 > 1000 || isNaN(data3)) {
          const err9 = {
            instancePath: instancePath + '/limit',
            schemaPath: '#/properties/limit/maximum',
            keyword: 'maximum',
            params: { comparison: '<=', limit: 1000 },
            message: 'must be <= 1000',
            schema: 1000,
            parentSchema: schema72.properties.limit,
            data: data3,
          };
          if (vErrors === null) {
            vErrors = [err9];
          } else {
            vErrors.push(err9);
          }
          errors++;
        }
        if (data3 < 1 || isNaN(data3)) {
          const err10 = {
            instancePath: instancePath + '/limit',
            schemaPath: '#/properties/limit/minimum',
            keyword: 'minimum',
            params: { comparison: '>=', limit: 1 },
            message: 'must be >= 1',
            schema: 1,
            parentSchema: schema72.properties.limit,
            data: data3,
          };
          if (vErrors === null) {
            vErrors = [err10];
          } else {
            vErrors.push(err10);
          }
          errors++;
        }
      }
    }
    if (data.wait_ms !== undefined) {
      let data4 = data.wait_ms;
      if (!(typeof data4 == 'number' && !(data4 % 1) && !isNaN(data4) && isFinite(data4))) {
        const err11 = {
          instancePath: instancePath + '/wait_ms',
          schemaPath: '#/properties/wait_ms/type',
          keyword: 'type',
          params: { type: 'integer' },
          message: 'must be integer',
          schema: schema72.properties.wait_ms.type,
          parentSchema: schema72.properties.wait_ms,
          data: data4,
        };
        if (vErrors === null) {
          vErrors = [err11];
        } else {
          vErrors.push(err11);
        }
        errors++;
      }
      if (typeof data4 == 'number' && isFinite(data4)) {
        if (data4 > 25000 || isNaN(data4)) {
          const err12 = {
            instancePath: instancePath + '/wait_ms',
            schemaPath: '#/properties/wait_ms/maximum',
            keyword: 'maximum',
            params: { comparison: '<=', limit: 25000 },
            message: 'must be <= 25000',
            schema: 25000,
            parentSchema: schema72.properties.wait_ms,
            data: data4,
          };
          if (vErrors === null) {
            vErrors = [err12];
          } else {
            vErrors.push(err12);
          }
          errors++;
        }
        if (data4 < 0 || isNaN(data4)) {
          const err13 = {
            instancePath: instancePath + '/wait_ms',
            schemaPath: '#/properties/wait_ms/minimum',
            keyword: 'minimum',
            params: { comparison: '>=', limit: 0 },
            message: 'must be >= 0',
            schema: 0,
            parentSchema: schema72.properties.wait_ms,
            data: data4,
          };
          if (vErrors === null) {
            vErrors = [err13];
          } else {
            vErrors.push(err13);
          }
          errors++;
        }
      }
    }
  } else {
    const err14 = {
      instancePath,
      schemaPath: '#/type',
      keyword: 'type',
      params: { type: 'object' },
      message: 'must be object',
      schema: schema72.type,
      parentSchema: schema72,
      data,
    };
    if (vErrors === null) {
      vErrors = [err14];
    } else {
      vErrors.push(err14);
    }
    errors++;
  }
  validate35.errors = vErrors;
  return errors === 0;
}
export const validateListProfiles = validate38;
const schema77 = {
  $id: 'params-ListProfiles',
  type: 'object',
  description: 'Params of `list_profiles`, by name.',
  additionalProperties: false,
  required: [],
  properties: {},
};
function validate38(
  data,
  { instancePath = '', parentData, parentDataProperty, rootData = data } = {},
) {
  /*# sourceURL="params-ListProfiles" */ let vErrors = null;
  let errors = 0;
  if (data && typeof data == 'object' && !Array.isArray(data)) {
    for (const key0 in data) {
      const err0 = {
        instancePath,
        schemaPath: '#/additionalProperties',
        keyword: 'additionalProperties',
        params: { additionalProperty: key0 },
        message: 'must NOT have additional properties',
        schema: false,
        parentSchema: schema77,
        data,
      };
      if (vErrors === null) {
        vErrors = [err0];
      } else {
        vErrors.push(err0);
      }
      errors++;
    }
  } else {
    const err1 = {
      instancePath,
      schemaPath: '#/type',
      keyword: 'type',
      params: { type: 'object' },
      message: 'must be object',
      schema: schema77.type,
      parentSchema: schema77,
      data,
    };
    if (vErrors === null) {
      vErrors = [err1];
    } else {
      vErrors.push(err1);
    }
    errors++;
  }
  validate38.errors = vErrors;
  return errors === 0;
}
export const validateListBackends = validate39;
const schema78 = {
  $id: 'params-ListBackends',
  type: 'object',
  description: 'Params of `list_backends`, by name.',
  additionalProperties: false,
  required: [],
  properties: {},
};
function validate39(
  data,
  { instancePath = '', parentData, parentDataProperty, rootData = data } = {},
) {
  /*# sourceURL="params-ListBackends" */ let vErrors = null;
  let errors = 0;
  if (data && typeof data == 'object' && !Array.isArray(data)) {
    for (const key0 in data) {
      const err0 = {
        instancePath,
        schemaPath: '#/additionalProperties',
        keyword: 'additionalProperties',
        params: { additionalProperty: key0 },
        message: 'must NOT have additional properties',
        schema: false,
        parentSchema: schema78,
        data,
      };
      if (vErrors === null) {
        vErrors = [err0];
      } else {
        vErrors.push(err0);
      }
      errors++;
    }
  } else {
    const err1 = {
      instancePath,
      schemaPath: '#/type',
      keyword: 'type',
      params: { type: 'object' },
      message: 'must be object',
      schema: schema78.type,
      parentSchema: schema78,
      data,
    };
    if (vErrors === null) {
      vErrors = [err1];
    } else {
      vErrors.push(err1);
    }
    errors++;
  }
  validate39.errors = vErrors;
  return errors === 0;
}
export const validateListNodes = validate40;
const schema79 = {
  $id: 'params-ListNodes',
  type: 'object',
  description: 'Params of `list_nodes`, by name.',
  additionalProperties: false,
  required: [],
  properties: {},
};
function validate40(
  data,
  { instancePath = '', parentData, parentDataProperty, rootData = data } = {},
) {
  /*# sourceURL="params-ListNodes" */ let vErrors = null;
  let errors = 0;
  if (data && typeof data == 'object' && !Array.isArray(data)) {
    for (const key0 in data) {
      const err0 = {
        instancePath,
        schemaPath: '#/additionalProperties',
        keyword: 'additionalProperties',
        params: { additionalProperty: key0 },
        message: 'must NOT have additional properties',
        schema: false,
        parentSchema: schema79,
        data,
      };
      if (vErrors === null) {
        vErrors = [err0];
      } else {
        vErrors.push(err0);
      }
      errors++;
    }
  } else {
    const err1 = {
      instancePath,
      schemaPath: '#/type',
      keyword: 'type',
      params: { type: 'object' },
      message: 'must be object',
      schema: schema79.type,
      parentSchema: schema79,
      data,
    };
    if (vErrors === null) {
      vErrors = [err1];
    } else {
      vErrors.push(err1);
    }
    errors++;
  }
  validate40.errors = vErrors;
  return errors === 0;
}
export const validateGetInfo = validate41;
const schema80 = {
  $id: 'params-GetInfo',
  type: 'object',
  description: 'Params of `get_info`, by name.',
  additionalProperties: false,
  required: [],
  properties: {},
};
function validate41(
  data,
  { instancePath = '', parentData, parentDataProperty, rootData = data } = {},
) {
  /*# sourceURL="params-GetInfo" */ let vErrors = null;
  let errors = 0;
  if (data && typeof data == 'object' && !Array.isArray(data)) {
    for (const key0 in data) {
      const err0 = {
        instancePath,
        schemaPath: '#/additionalProperties',
        keyword: 'additionalProperties',
        params: { additionalProperty: key0 },
        message: 'must NOT have additional properties',
        schema: false,
        parentSchema: schema80,
        data,
      };
      if (vErrors === null) {
        vErrors = [err0];
      } else {
        vErrors.push(err0);
      }
      errors++;
    }
  } else {
    const err1 = {
      instancePath,
      schemaPath: '#/type',
      keyword: 'type',
      params: { type: 'object' },
      message: 'must be object',
      schema: schema80.type,
      parentSchema: schema80,
      data,
    };
    if (vErrors === null) {
      vErrors = [err1];
    } else {
      vErrors.push(err1);
    }
    errors++;
  }
  validate41.errors = vErrors;
  return errors === 0;
}
export const validateRpcDiscover = validate42;
const schema81 = {
  $id: 'params-RpcDiscover',
  type: 'object',
  description: 'Params of `rpc.discover`, by name.',
  additionalProperties: false,
  required: [],
  properties: {},
};
function validate42(
  data,
  { instancePath = '', parentData, parentDataProperty, rootData = data } = {},
) {
  /*# sourceURL="params-RpcDiscover" */ let vErrors = null;
  let errors = 0;
  if (data && typeof data == 'object' && !Array.isArray(data)) {
    for (const key0 in data) {
      const err0 = {
        instancePath,
        schemaPath: '#/additionalProperties',
        keyword: 'additionalProperties',
        params: { additionalProperty: key0 },
        message: 'must NOT have additional properties',
        schema: false,
        parentSchema: schema81,
        data,
      };
      if (vErrors === null) {
        vErrors = [err0];
      } else {
        vErrors.push(err0);
      }
      errors++;
    }
  } else {
    const err1 = {
      instancePath,
      schemaPath: '#/type',
      keyword: 'type',
      params: { type: 'object' },
      message: 'must be object',
      schema: schema81.type,
      parentSchema: schema81,
      data,
    };
    if (vErrors === null) {
      vErrors = [err1];
    } else {
      vErrors.push(err1);
    }
    errors++;
  }
  validate42.errors = vErrors;
  return errors === 0;
}
export const validateRpcHealth = validate43;
const schema82 = {
  $id: 'params-RpcHealth',
  type: 'object',
  description: 'Params of `rpc.health`, by name.',
  additionalProperties: false,
  required: [],
  properties: {},
};
function validate43(
  data,
  { instancePath = '', parentData, parentDataProperty, rootData = data } = {},
) {
  /*# sourceURL="params-RpcHealth" */ let vErrors = null;
  let errors = 0;
  if (data && typeof data == 'object' && !Array.isArray(data)) {
    for (const key0 in data) {
      const err0 = {
        instancePath,
        schemaPath: '#/additionalProperties',
        keyword: 'additionalProperties',
        params: { additionalProperty: key0 },
        message: 'must NOT have additional properties',
        schema: false,
        parentSchema: schema82,
        data,
      };
      if (vErrors === null) {
        vErrors = [err0];
      } else {
        vErrors.push(err0);
      }
      errors++;
    }
  } else {
    const err1 = {
      instancePath,
      schemaPath: '#/type',
      keyword: 'type',
      params: { type: 'object' },
      message: 'must be object',
      schema: schema82.type,
      parentSchema: schema82,
      data,
    };
    if (vErrors === null) {
      vErrors = [err1];
    } else {
      vErrors.push(err1);
    }
    errors++;
  }
  validate43.errors = vErrors;
  return errors === 0;
}
export const validators = {
  create_user: validateCreateUser,
  get_user: validateGetUser,
  list_users: validateListUsers,
  delete_user: validateDeleteUser,
  reset_password: validateResetPassword,
  provision_vm: validateProvisionVm,
  get_vm: validateGetVm,
  list_vms: validateListVms,
  delete_vm: validateDeleteVm,
  vm_logs: validateVmLogs,
  get_job: validateGetJob,
  list_jobs: validateListJobs,
  wait_job: validateWaitJob,
  cancel_job: validateCancelJob,
  retry_job: validateRetryJob,
  job_logs: validateJobLogs,
  subscribe_events: validateSubscribeEvents,
  unsubscribe_events: validateUnsubscribeEvents,
  read_events: validateReadEvents,
  list_profiles: validateListProfiles,
  list_backends: validateListBackends,
  list_nodes: validateListNodes,
  get_info: validateGetInfo,
  'rpc.discover': validateRpcDiscover,
  'rpc.health': validateRpcHealth,
};
