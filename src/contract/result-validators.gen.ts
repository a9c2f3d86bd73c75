// @ts-nocheck
/* Generated from openrpc.json by scripts/generate-contract.ts; do not edit. `npm run generate` */
import func4Module from 'ajv/dist/runtime/ucs2length.js';
const func4 = func4Module.default;
export const validateCreateUser = validate10;
const schema11 = {
  $id: 'result-CreateUser',
  oneOf: [
    { $ref: 'contract#/definitions/CreatedUser' },
    { $ref: 'contract#/definitions/Validated' },
  ],
};
const schema18 = {
  type: 'object',
  description: 'The answer to `validate_only`: everything was checked, nothing happened.',
  properties: { validated: { type: 'boolean', const: true } },
  required: ['validated'],
  additionalProperties: false,
};
const schema13 = {
  type: 'object',
  properties: {
    user: { $ref: '#/definitions/User' },
    initial_password: {
      type: 'string',
      description:
        'One-time password of a Forge account that was made by this call. It is in this answer and nowhere else.',
    },
    password_issued: {
      type: 'boolean',
      description:
        'In a repeated answer: a password was handed out the first time. `reset_password` gives another.',
    },
  },
  required: ['user'],
  additionalProperties: false,
};
const schema14 = {
  type: 'object',
  properties: {
    id: { $ref: '#/definitions/UserId' },
    username: { type: 'string', description: "The Forge login, in the Forge's own spelling." },
    display_name: { type: 'string', description: 'Full name.' },
    email: { type: 'string', description: 'E-mail address.' },
    vm_count: { type: 'integer', description: 'VMs that the user has now.', minimum: 0 },
    created_at: { $ref: '#/definitions/Timestamp' },
    updated_at: { $ref: '#/definitions/Timestamp' },
  },
  required: ['id', 'username', 'vm_count', 'created_at', 'updated_at'],
  additionalProperties: false,
};
const schema15 = {
  type: 'string',
  description:
    'Id of a user: the prefix and 26 characters that sort by time of creation. Never used again.',
  pattern: '^usr_[0-9a-hjkmnp-tv-z]{26}$',
  'x-expected': 'a user id, usr_ and 26 characters',
};
const schema16 = {
  type: 'string',
  description: 'RFC 3339 in UTC with milliseconds.',
  format: 'date-time',
  pattern: '^\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d\\.\\d{3}Z$',
};
const pattern0 = new RegExp('^usr_[0-9a-hjkmnp-tv-z]{26}$', 'u');
const pattern1 = new RegExp('^\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d\\.\\d{3}Z$', 'u');
const formats0 = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{3}Z$/;
function validate13(
  data,
  { instancePath = '', parentData, parentDataProperty, rootData = data } = {},
) {
  let vErrors = null;
  let errors = 0;
  if (data && typeof data == 'object' && !Array.isArray(data)) {
    if (data.id === undefined) {
      const err0 = {
        instancePath,
        schemaPath: '#/required',
        keyword: 'required',
        params: { missingProperty: 'id' },
        message: "must have required property '" + 'id' + "'",
        schema: schema14.required,
        parentSchema: schema14,
        data,
      };
      if (vErrors === null) {
        vErrors = [err0];
      } else {
        vErrors.push(err0);
      }
      errors++;
    }
    if (data.username === undefined) {
      const err1 = {
        instancePath,
        schemaPath: '#/required',
        keyword: 'required',
        params: { missingProperty: 'username' },
        message: "must have required property '" + 'username' + "'",
        schema: schema14.required,
        parentSchema: schema14,
        data,
      };
      if (vErrors === null) {
        vErrors = [err1];
      } else {
        vErrors.push(err1);
      }
      errors++;
    }
    if (data.vm_count === undefined) {
      const err2 = {
        instancePath,
        schemaPath: '#/required',
        keyword: 'required',
        params: { missingProperty: 'vm_count' },
        message: "must have required property '" + 'vm_count' + "'",
        schema: schema14.required,
        parentSchema: schema14,
        data,
      };
      if (vErrors === null) {
        vErrors = [err2];
      } else {
        vErrors.push(err2);
      }
      errors++;
    }
    if (data.created_at === undefined) {
      const err3 = {
        instancePath,
        schemaPath: '#/required',
        keyword: 'required',
        params: { missingProperty: 'created_at' },
        message: "must have required property '" + 'created_at' + "'",
        schema: schema14.required,
        parentSchema: schema14,
        data,
      };
      if (vErrors === null) {
        vErrors = [err3];
      } else {
        vErrors.push(err3);
      }
      errors++;
    }
    if (data.updated_at === undefined) {
      const err4 = {
        instancePath,
        schemaPath: '#/required',
        keyword: 'required',
        params: { missingProperty: 'updated_at' },
        message: "must have required property '" + 'updated_at' + "'",
        schema: schema14.required,
        parentSchema: schema14,
        data,
      };
      if (vErrors === null) {
        vErrors = [err4];
      } else {
        vErrors.push(err4);
      }
      errors++;
    }
    for (const key0 in data) {
      if (!(
        key0 === 'id' ||
        key0 === 'username' ||
        key0 === 'display_name' ||
        key0 === 'email' ||
        key0 === 'vm_count' ||
        key0 === 'created_at' ||
        key0 === 'updated_at'
      )) {
        const err5 = {
          instancePath,
          schemaPath: '#/additionalProperties',
          keyword: 'additionalProperties',
          params: { additionalProperty: key0 },
          message: 'must NOT have additional properties',
          schema: false,
          parentSchema: schema14,
          data,
        };
        if (vErrors === null) {
          vErrors = [err5];
        } else {
          vErrors.push(err5);
        }
        errors++;
      }
    }
    if (data.id !== undefined) {
      let data0 = data.id;
      if (typeof data0 === 'string') {
        if (!pattern0.test(data0)) {
          const err6 = {
            instancePath: instancePath + '/id',
            schemaPath: '#/definitions/UserId/pattern',
            keyword: 'pattern',
            params: { pattern: '^usr_[0-9a-hjkmnp-tv-z]{26}$' },
            message: 'must match pattern "' + '^usr_[0-9a-hjkmnp-tv-z]{26}$' + '"',
            schema: '^usr_[0-9a-hjkmnp-tv-z]{26}$',
            parentSchema: schema15,
            data: data0,
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
          instancePath: instancePath + '/id',
          schemaPath: '#/definitions/UserId/type',
          keyword: 'type',
          params: { type: 'string' },
          message: 'must be string',
          schema: schema15.type,
          parentSchema: schema15,
          data: data0,
        };
        if (vErrors === null) {
          vErrors = [err7];
        } else {
          vErrors.push(err7);
        }
        errors++;
      }
    }
    if (data.username !== undefined) {
      let data1 = data.username;
      if (typeof data1 !== 'string') {
        const err8 = {
          instancePath: instancePath + '/username',
          schemaPath: '#/properties/username/type',
          keyword: 'type',
          params: { type: 'string' },
          message: 'must be string',
          schema: schema14.properties.username.type,
          parentSchema: schema14.properties.username,
          data: data1,
        };
        if (vErrors === null) {
          vErrors = [err8];
        } else {
          vErrors.push(err8);
        }
        errors++;
      }
    }
    if (data.display_name !== undefined) {
      let data2 = data.display_name;
      if (typeof data2 !== 'string') {
        const err9 = {
          instancePath: instancePath + '/display_name',
          schemaPath: '#/properties/display_name/type',
          keyword: 'type',
          params: { type: 'string' },
          message: 'must be string',
          schema: schema14.properties.display_name.type,
          parentSchema: schema14.properties.display_name,
          data: data2,
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
      let data3 = data.email;
      if (typeof data3 !== 'string') {
        const err10 = {
          instancePath: instancePath + '/email',
          schemaPath: '#/properties/email/type',
          keyword: 'type',
          params: { type: 'string' },
          message: 'must be string',
          schema: schema14.properties.email.type,
          parentSchema: schema14.properties.email,
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
    if (data.vm_count !== undefined) {
      let data4 = data.vm_count;
      if (!(typeof data4 == 'number' && !(data4 % 1) && !isNaN(data4) && isFinite(data4))) {
        const err11 = {
          instancePath: instancePath + '/vm_count',
          schemaPath: '#/properties/vm_count/type',
          keyword: 'type',
          params: { type: 'integer' },
          message: 'must be integer',
          schema: schema14.properties.vm_count.type,
          parentSchema: schema14.properties.vm_count,
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
        if (data4 < 0 || isNaN(data4)) {
          const err12 = {
            instancePath: instancePath + '/vm_count',
            schemaPath: '#/properties/vm_count/minimum',
            keyword: 'minimum',
            params: { comparison: '>=', limit: 0 },
            message: 'must be >= 0',
            schema: 0,
            parentSchema: schema14.properties.vm_count,
            data: data4,
          };
          if (vErrors === null) {
            vErrors = [err12];
          } else {
            vErrors.push(err12);
          }
          errors++;
        }
      }
    }
    if (data.created_at !== undefined) {
      let data5 = data.created_at;
      if (typeof data5 === 'string') {
        if (!pattern1.test(data5)) {
          const err13 = {
            instancePath: instancePath + '/created_at',
            schemaPath: '#/definitions/Timestamp/pattern',
            keyword: 'pattern',
            params: { pattern: '^\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d\\.\\d{3}Z$' },
            message:
              'must match pattern "' +
              '^\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d\\.\\d{3}Z$' +
              '"',
            schema: '^\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d\\.\\d{3}Z$',
            parentSchema: schema16,
            data: data5,
          };
          if (vErrors === null) {
            vErrors = [err13];
          } else {
            vErrors.push(err13);
          }
          errors++;
        }
        if (!formats0.test(data5)) {
          const err14 = {
            instancePath: instancePath + '/created_at',
            schemaPath: '#/definitions/Timestamp/format',
            keyword: 'format',
            params: { format: 'date-time' },
            message: 'must match format "' + 'date-time' + '"',
            schema: 'date-time',
            parentSchema: schema16,
            data: data5,
          };
          if (vErrors === null) {
            vErrors = [err14];
          } else {
            vErrors.push(err14);
          }
          errors++;
        }
      } else {
        const err15 = {
          instancePath: instancePath + '/created_at',
          schemaPath: '#/definitions/Timestamp/type',
          keyword: 'type',
          params: { type: 'string' },
          message: 'must be string',
          schema: schema16.type,
          parentSchema: schema16,
          data: data5,
        };
        if (vErrors === null) {
          vErrors = [err15];
        } else {
          vErrors.push(err15);
        }
        errors++;
      }
    }
    if (data.updated_at !== undefined) {
      let data6 = data.updated_at;
      if (typeof data6 === 'string') {
        if (!pattern1.test(data6)) {
          const err16 = {
            instancePath: instancePath + '/updated_at',
            schemaPath: '#/definitions/Timestamp/pattern',
            keyword: 'pattern',
            params: { pattern: '^\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d\\.\\d{3}Z$' },
            message:
              'must match pattern "' +
              '^\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d\\.\\d{3}Z$' +
              '"',
            schema: '^\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d\\.\\d{3}Z$',
            parentSchema: schema16,
            data: data6,
          };
          if (vErrors === null) {
            vErrors = [err16];
          } else {
            vErrors.push(err16);
          }
          errors++;
        }
        if (!formats0.test(data6)) {
          const err17 = {
            instancePath: instancePath + '/updated_at',
            schemaPath: '#/definitions/Timestamp/format',
            keyword: 'format',
            params: { format: 'date-time' },
            message: 'must match format "' + 'date-time' + '"',
            schema: 'date-time',
            parentSchema: schema16,
            data: data6,
          };
          if (vErrors === null) {
            vErrors = [err17];
          } else {
            vErrors.push(err17);
          }
          errors++;
        }
      } else {
        const err18 = {
          instancePath: instancePath + '/updated_at',
          schemaPath: '#/definitions/Timestamp/type',
          keyword: 'type',
          params: { type: 'string' },
          message: 'must be string',
          schema: schema16.type,
          parentSchema: schema16,
          data: data6,
        };
        if (vErrors === null) {
          vErrors = [err18];
        } else {
          vErrors.push(err18);
        }
        errors++;
      }
    }
  } else {
    const err19 = {
      instancePath,
      schemaPath: '#/type',
      keyword: 'type',
      params: { type: 'object' },
      message: 'must be object',
      schema: schema14.type,
      parentSchema: schema14,
      data,
    };
    if (vErrors === null) {
      vErrors = [err19];
    } else {
      vErrors.push(err19);
    }
    errors++;
  }
  validate13.errors = vErrors;
  return errors === 0;
}
function validate12(
  data,
  { instancePath = '', parentData, parentDataProperty, rootData = data } = {},
) {
  let vErrors = null;
  let errors = 0;
  if (data && typeof data == 'object' && !Array.isArray(data)) {
    if (data.user === undefined) {
      const err0 = {
        instancePath,
        schemaPath: '#/required',
        keyword: 'required',
        params: { missingProperty: 'user' },
        message: "must have required property '" + 'user' + "'",
        schema: schema13.required,
        parentSchema: schema13,
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
      if (!(key0 === 'user' || key0 === 'initial_password' || key0 === 'password_issued')) {
        const err1 = {
          instancePath,
          schemaPath: '#/additionalProperties',
          keyword: 'additionalProperties',
          params: { additionalProperty: key0 },
          message: 'must NOT have additional properties',
          schema: false,
          parentSchema: schema13,
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
      if (
        !validate13(data.user, {
          instancePath: instancePath + '/user',
          parentData: data,
          parentDataProperty: 'user',
          rootData,
        })
      ) {
        vErrors = vErrors === null ? validate13.errors : vErrors.concat(validate13.errors);
        errors = vErrors.length;
      }
    }
    if (data.initial_password !== undefined) {
      let data1 = data.initial_password;
      if (typeof data1 !== 'string') {
        const err2 = {
          instancePath: instancePath + '/initial_password',
          schemaPath: '#/properties/initial_password/type',
          keyword: 'type',
          params: { type: 'string' },
          message: 'must be string',
          schema: schema13.properties.initial_password.type,
          parentSchema: schema13.properties.initial_password,
          data: data1,
        };
        if (vErrors === null) {
          vErrors = [err2];
        } else {
          vErrors.push(err2);
        }
        errors++;
      }
    }
    if (data.password_issued !== undefined) {
      let data2 = data.password_issued;
      if (typeof data2 !== 'boolean') {
        const err3 = {
          instancePath: instancePath + '/password_issued',
          schemaPath: '#/properties/password_issued/type',
          keyword: 'type',
          params: { type: 'boolean' },
          message: 'must be boolean',
          schema: schema13.properties.password_issued.type,
          parentSchema: schema13.properties.password_issued,
          data: data2,
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
      params: { type: 'object' },
      message: 'must be object',
      schema: schema13.type,
      parentSchema: schema13,
      data,
    };
    if (vErrors === null) {
      vErrors = [err4];
    } else {
      vErrors.push(err4);
    }
    errors++;
  }
  validate12.errors = vErrors;
  return errors === 0;
}
function validate10(
  data,
  { instancePath = '', parentData, parentDataProperty, rootData = data } = {},
) {
  /*# sourceURL="result-CreateUser" */ let vErrors = null;
  let errors = 0;
  const _errs0 = errors;
  let valid0 = false;
  let passing0 = null;
  const _errs1 = errors;
  if (!validate12(data, { instancePath, parentData, parentDataProperty, rootData })) {
    vErrors = vErrors === null ? validate12.errors : vErrors.concat(validate12.errors);
    errors = vErrors.length;
  }
  var _valid0 = _errs1 === errors;
  if (_valid0) {
    valid0 = true;
    passing0 = 0;
  }
  const _errs2 = errors;
  if (data && typeof data == 'object' && !Array.isArray(data)) {
    if (data.validated === undefined) {
      const err0 = {
        instancePath,
        schemaPath: 'contract#/definitions/Validated/required',
        keyword: 'required',
        params: { missingProperty: 'validated' },
        message: "must have required property '" + 'validated' + "'",
        schema: schema18.required,
        parentSchema: schema18,
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
      if (!(key0 === 'validated')) {
        const err1 = {
          instancePath,
          schemaPath: 'contract#/definitions/Validated/additionalProperties',
          keyword: 'additionalProperties',
          params: { additionalProperty: key0 },
          message: 'must NOT have additional properties',
          schema: false,
          parentSchema: schema18,
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
    if (data.validated !== undefined) {
      let data0 = data.validated;
      if (typeof data0 !== 'boolean') {
        const err2 = {
          instancePath: instancePath + '/validated',
          schemaPath: 'contract#/definitions/Validated/properties/validated/type',
          keyword: 'type',
          params: { type: 'boolean' },
          message: 'must be boolean',
          schema: schema18.properties.validated.type,
          parentSchema: schema18.properties.validated,
          data: data0,
        };
        if (vErrors === null) {
          vErrors = [err2];
        } else {
          vErrors.push(err2);
        }
        errors++;
      }
      if (true !== data0) {
        const err3 = {
          instancePath: instancePath + '/validated',
          schemaPath: 'contract#/definitions/Validated/properties/validated/const',
          keyword: 'const',
          params: { allowedValue: true },
          message: 'must be equal to constant',
          schema: true,
          parentSchema: schema18.properties.validated,
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
      schemaPath: 'contract#/definitions/Validated/type',
      keyword: 'type',
      params: { type: 'object' },
      message: 'must be object',
      schema: schema18.type,
      parentSchema: schema18,
      data,
    };
    if (vErrors === null) {
      vErrors = [err4];
    } else {
      vErrors.push(err4);
    }
    errors++;
  }
  var _valid0 = _errs2 === errors;
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
    const err5 = {
      instancePath,
      schemaPath: '#/oneOf',
      keyword: 'oneOf',
      params: { passingSchemas: passing0 },
      message: 'must match exactly one schema in oneOf',
      schema: schema11.oneOf,
      parentSchema: schema11,
      data,
    };
    if (vErrors === null) {
      vErrors = [err5];
    } else {
      vErrors.push(err5);
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
  validate10.errors = vErrors;
  return errors === 0;
}
export const validateGetUser = validate16;
const schema19 = {
  $id: 'result-GetUser',
  type: 'object',
  properties: { user: { $ref: 'contract#/definitions/User' } },
  required: ['user'],
  additionalProperties: false,
};
function validate17(
  data,
  { instancePath = '', parentData, parentDataProperty, rootData = data } = {},
) {
  let vErrors = null;
  let errors = 0;
  if (data && typeof data == 'object' && !Array.isArray(data)) {
    if (data.id === undefined) {
      const err0 = {
        instancePath,
        schemaPath: '#/required',
        keyword: 'required',
        params: { missingProperty: 'id' },
        message: "must have required property '" + 'id' + "'",
        schema: schema14.required,
        parentSchema: schema14,
        data,
      };
      if (vErrors === null) {
        vErrors = [err0];
      } else {
        vErrors.push(err0);
      }
      errors++;
    }
    if (data.username === undefined) {
      const err1 = {
        instancePath,
        schemaPath: '#/required',
        keyword: 'required',
        params: { missingProperty: 'username' },
        message: "must have required property '" + 'username' + "'",
        schema: schema14.required,
        parentSchema: schema14,
        data,
      };
      if (vErrors === null) {
        vErrors = [err1];
      } else {
        vErrors.push(err1);
      }
      errors++;
    }
    if (data.vm_count === undefined) {
      const err2 = {
        instancePath,
        schemaPath: '#/required',
        keyword: 'required',
        params: { missingProperty: 'vm_count' },
        message: "must have required property '" + 'vm_count' + "'",
        schema: schema14.required,
        parentSchema: schema14,
        data,
      };
      if (vErrors === null) {
        vErrors = [err2];
      } else {
        vErrors.push(err2);
      }
      errors++;
    }
    if (data.created_at === undefined) {
      const err3 = {
        instancePath,
        schemaPath: '#/required',
        keyword: 'required',
        params: { missingProperty: 'created_at' },
        message: "must have required property '" + 'created_at' + "'",
        schema: schema14.required,
        parentSchema: schema14,
        data,
      };
      if (vErrors === null) {
        vErrors = [err3];
      } else {
        vErrors.push(err3);
      }
      errors++;
    }
    if (data.updated_at === undefined) {
      const err4 = {
        instancePath,
        schemaPath: '#/required',
        keyword: 'required',
        params: { missingProperty: 'updated_at' },
        message: "must have required property '" + 'updated_at' + "'",
        schema: schema14.required,
        parentSchema: schema14,
        data,
      };
      if (vErrors === null) {
        vErrors = [err4];
      } else {
        vErrors.push(err4);
      }
      errors++;
    }
    for (const key0 in data) {
      if (!(
        key0 === 'id' ||
        key0 === 'username' ||
        key0 === 'display_name' ||
        key0 === 'email' ||
        key0 === 'vm_count' ||
        key0 === 'created_at' ||
        key0 === 'updated_at'
      )) {
        const err5 = {
          instancePath,
          schemaPath: '#/additionalProperties',
          keyword: 'additionalProperties',
          params: { additionalProperty: key0 },
          message: 'must NOT have additional properties',
          schema: false,
          parentSchema: schema14,
          data,
        };
        if (vErrors === null) {
          vErrors = [err5];
        } else {
          vErrors.push(err5);
        }
        errors++;
      }
    }
    if (data.id !== undefined) {
      let data0 = data.id;
      if (typeof data0 === 'string') {
        if (!pattern0.test(data0)) {
          const err6 = {
            instancePath: instancePath + '/id',
            schemaPath: '#/definitions/UserId/pattern',
            keyword: 'pattern',
            params: { pattern: '^usr_[0-9a-hjkmnp-tv-z]{26}$' },
            message: 'must match pattern "' + '^usr_[0-9a-hjkmnp-tv-z]{26}$' + '"',
            schema: '^usr_[0-9a-hjkmnp-tv-z]{26}$',
            parentSchema: schema15,
            data: data0,
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
          instancePath: instancePath + '/id',
          schemaPath: '#/definitions/UserId/type',
          keyword: 'type',
          params: { type: 'string' },
          message: 'must be string',
          schema: schema15.type,
          parentSchema: schema15,
          data: data0,
        };
        if (vErrors === null) {
          vErrors = [err7];
        } else {
          vErrors.push(err7);
        }
        errors++;
      }
    }
    if (data.username !== undefined) {
      let data1 = data.username;
      if (typeof data1 !== 'string') {
        const err8 = {
          instancePath: instancePath + '/username',
          schemaPath: '#/properties/username/type',
          keyword: 'type',
          params: { type: 'string' },
          message: 'must be string',
          schema: schema14.properties.username.type,
          parentSchema: schema14.properties.username,
          data: data1,
        };
        if (vErrors === null) {
          vErrors = [err8];
        } else {
          vErrors.push(err8);
        }
        errors++;
      }
    }
    if (data.display_name !== undefined) {
      let data2 = data.display_name;
      if (typeof data2 !== 'string') {
        const err9 = {
          instancePath: instancePath + '/display_name',
          schemaPath: '#/properties/display_name/type',
          keyword: 'type',
          params: { type: 'string' },
          message: 'must be string',
          schema: schema14.properties.display_name.type,
          parentSchema: schema14.properties.display_name,
          data: data2,
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
      let data3 = data.email;
      if (typeof data3 !== 'string') {
        const err10 = {
          instancePath: instancePath + '/email',
          schemaPath: '#/properties/email/type',
          keyword: 'type',
          params: { type: 'string' },
          message: 'must be string',
          schema: schema14.properties.email.type,
          parentSchema: schema14.properties.email,
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
    if (data.vm_count !== undefined) {
      let data4 = data.vm_count;
      if (!(typeof data4 == 'number' && !(data4 % 1) && !isNaN(data4) && isFinite(data4))) {
        const err11 = {
          instancePath: instancePath + '/vm_count',
          schemaPath: '#/properties/vm_count/type',
          keyword: 'type',
          params: { type: 'integer' },
          message: 'must be integer',
          schema: schema14.properties.vm_count.type,
          parentSchema: schema14.properties.vm_count,
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
        if (data4 < 0 || isNaN(data4)) {
          const err12 = {
            instancePath: instancePath + '/vm_count',
            schemaPath: '#/properties/vm_count/minimum',
            keyword: 'minimum',
            params: { comparison: '>=', limit: 0 },
            message: 'must be >= 0',
            schema: 0,
            parentSchema: schema14.properties.vm_count,
            data: data4,
          };
          if (vErrors === null) {
            vErrors = [err12];
          } else {
            vErrors.push(err12);
          }
          errors++;
        }
      }
    }
    if (data.created_at !== undefined) {
      let data5 = data.created_at;
      if (typeof data5 === 'string') {
        if (!pattern1.test(data5)) {
          const err13 = {
            instancePath: instancePath + '/created_at',
            schemaPath: '#/definitions/Timestamp/pattern',
            keyword: 'pattern',
            params: { pattern: '^\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d\\.\\d{3}Z$' },
            message:
              'must match pattern "' +
              '^\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d\\.\\d{3}Z$' +
              '"',
            schema: '^\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d\\.\\d{3}Z$',
            parentSchema: schema16,
            data: data5,
          };
          if (vErrors === null) {
            vErrors = [err13];
          } else {
            vErrors.push(err13);
          }
          errors++;
        }
        if (!formats0.test(data5)) {
          const err14 = {
            instancePath: instancePath + '/created_at',
            schemaPath: '#/definitions/Timestamp/format',
            keyword: 'format',
            params: { format: 'date-time' },
            message: 'must match format "' + 'date-time' + '"',
            schema: 'date-time',
            parentSchema: schema16,
            data: data5,
          };
          if (vErrors === null) {
            vErrors = [err14];
          } else {
            vErrors.push(err14);
          }
          errors++;
        }
      } else {
        const err15 = {
          instancePath: instancePath + '/created_at',
          schemaPath: '#/definitions/Timestamp/type',
          keyword: 'type',
          params: { type: 'string' },
          message: 'must be string',
          schema: schema16.type,
          parentSchema: schema16,
          data: data5,
        };
        if (vErrors === null) {
          vErrors = [err15];
        } else {
          vErrors.push(err15);
        }
        errors++;
      }
    }
    if (data.updated_at !== undefined) {
      let data6 = data.updated_at;
      if (typeof data6 === 'string') {
        if (!pattern1.test(data6)) {
          const err16 = {
            instancePath: instancePath + '/updated_at',
            schemaPath: '#/definitions/Timestamp/pattern',
            keyword: 'pattern',
            params: { pattern: '^\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d\\.\\d{3}Z$' },
            message:
              'must match pattern "' +
              '^\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d\\.\\d{3}Z$' +
              '"',
            schema: '^\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d\\.\\d{3}Z$',
            parentSchema: schema16,
            data: data6,
          };
          if (vErrors === null) {
            vErrors = [err16];
          } else {
            vErrors.push(err16);
          }
          errors++;
        }
        if (!formats0.test(data6)) {
          const err17 = {
            instancePath: instancePath + '/updated_at',
            schemaPath: '#/definitions/Timestamp/format',
            keyword: 'format',
            params: { format: 'date-time' },
            message: 'must match format "' + 'date-time' + '"',
            schema: 'date-time',
            parentSchema: schema16,
            data: data6,
          };
          if (vErrors === null) {
            vErrors = [err17];
          } else {
            vErrors.push(err17);
          }
          errors++;
        }
      } else {
        const err18 = {
          instancePath: instancePath + '/updated_at',
          schemaPath: '#/definitions/Timestamp/type',
          keyword: 'type',
          params: { type: 'string' },
          message: 'must be string',
          schema: schema16.type,
          parentSchema: schema16,
          data: data6,
        };
        if (vErrors === null) {
          vErrors = [err18];
        } else {
          vErrors.push(err18);
        }
        errors++;
      }
    }
  } else {
    const err19 = {
      instancePath,
      schemaPath: '#/type',
      keyword: 'type',
      params: { type: 'object' },
      message: 'must be object',
      schema: schema14.type,
      parentSchema: schema14,
      data,
    };
    if (vErrors === null) {
      vErrors = [err19];
    } else {
      vErrors.push(err19);
    }
    errors++;
  }
  validate17.errors = vErrors;
  return errors === 0;
}
function validate16(
  data,
  { instancePath = '', parentData, parentDataProperty, rootData = data } = {},
) {
  /*# sourceURL="result-GetUser" */ let vErrors = null;
  let errors = 0;
  if (data && typeof data == 'object' && !Array.isArray(data)) {
    if (data.user === undefined) {
      const err0 = {
        instancePath,
        schemaPath: '#/required',
        keyword: 'required',
        params: { missingProperty: 'user' },
        message: "must have required property '" + 'user' + "'",
        schema: schema19.required,
        parentSchema: schema19,
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
          parentSchema: schema19,
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
      if (
        !validate17(data.user, {
          instancePath: instancePath + '/user',
          parentData: data,
          parentDataProperty: 'user',
          rootData,
        })
      ) {
        vErrors = vErrors === null ? validate17.errors : vErrors.concat(validate17.errors);
        errors = vErrors.length;
      }
    }
  } else {
    const err2 = {
      instancePath,
      schemaPath: '#/type',
      keyword: 'type',
      params: { type: 'object' },
      message: 'must be object',
      schema: schema19.type,
      parentSchema: schema19,
      data,
    };
    if (vErrors === null) {
      vErrors = [err2];
    } else {
      vErrors.push(err2);
    }
    errors++;
  }
  validate16.errors = vErrors;
  return errors === 0;
}
export const validateListUsers = validate19;
const schema24 = {
  $id: 'result-ListUsers',
  type: 'object',
  properties: {
    users: { type: 'array', items: { $ref: 'contract#/definitions/User' } },
    next_cursor: {
      type: 'string',
      description: '`cursor` of the next page; absent on the last one.',
    },
  },
  required: ['users'],
  additionalProperties: false,
};
function validate20(
  data,
  { instancePath = '', parentData, parentDataProperty, rootData = data } = {},
) {
  let vErrors = null;
  let errors = 0;
  if (data && typeof data == 'object' && !Array.isArray(data)) {
    if (data.id === undefined) {
      const err0 = {
        instancePath,
        schemaPath: '#/required',
        keyword: 'required',
        params: { missingProperty: 'id' },
        message: "must have required property '" + 'id' + "'",
        schema: schema14.required,
        parentSchema: schema14,
        data,
      };
      if (vErrors === null) {
        vErrors = [err0];
      } else {
        vErrors.push(err0);
      }
      errors++;
    }
    if (data.username === undefined) {
      const err1 = {
        instancePath,
        schemaPath: '#/required',
        keyword: 'required',
        params: { missingProperty: 'username' },
        message: "must have required property '" + 'username' + "'",
        schema: schema14.required,
        parentSchema: schema14,
        data,
      };
      if (vErrors === null) {
        vErrors = [err1];
      } else {
        vErrors.push(err1);
      }
      errors++;
    }
    if (data.vm_count === undefined) {
      const err2 = {
        instancePath,
        schemaPath: '#/required',
        keyword: 'required',
        params: { missingProperty: 'vm_count' },
        message: "must have required property '" + 'vm_count' + "'",
        schema: schema14.required,
        parentSchema: schema14,
        data,
      };
      if (vErrors === null) {
        vErrors = [err2];
      } else {
        vErrors.push(err2);
      }
      errors++;
    }
    if (data.created_at === undefined) {
      const err3 = {
        instancePath,
        schemaPath: '#/required',
        keyword: 'required',
        params: { missingProperty: 'created_at' },
        message: "must have required property '" + 'created_at' + "'",
        schema: schema14.required,
        parentSchema: schema14,
        data,
      };
      if (vErrors === null) {
        vErrors = [err3];
      } else {
        vErrors.push(err3);
      }
      errors++;
    }
    if (data.updated_at === undefined) {
      const err4 = {
        instancePath,
        schemaPath: '#/required',
        keyword: 'required',
        params: { missingProperty: 'updated_at' },
        message: "must have required property '" + 'updated_at' + "'",
        schema: schema14.required,
        parentSchema: schema14,
        data,
      };
      if (vErrors === null) {
        vErrors = [err4];
      } else {
        vErrors.push(err4);
      }
      errors++;
    }
    for (const key0 in data) {
      if (!(
        key0 === 'id' ||
        key0 === 'username' ||
        key0 === 'display_name' ||
        key0 === 'email' ||
        key0 === 'vm_count' ||
        key0 === 'created_at' ||
        key0 === 'updated_at'
      )) {
        const err5 = {
          instancePath,
          schemaPath: '#/additionalProperties',
          keyword: 'additionalProperties',
          params: { additionalProperty: key0 },
          message: 'must NOT have additional properties',
          schema: false,
          parentSchema: schema14,
          data,
        };
        if (vErrors === null) {
          vErrors = [err5];
        } else {
          vErrors.push(err5);
        }
        errors++;
      }
    }
    if (data.id !== undefined) {
      let data0 = data.id;
      if (typeof data0 === 'string') {
        if (!pattern0.test(data0)) {
          const err6 = {
            instancePath: instancePath + '/id',
            schemaPath: '#/definitions/UserId/pattern',
            keyword: 'pattern',
            params: { pattern: '^usr_[0-9a-hjkmnp-tv-z]{26}$' },
            message: 'must match pattern "' + '^usr_[0-9a-hjkmnp-tv-z]{26}$' + '"',
            schema: '^usr_[0-9a-hjkmnp-tv-z]{26}$',
            parentSchema: schema15,
            data: data0,
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
          instancePath: instancePath + '/id',
          schemaPath: '#/definitions/UserId/type',
          keyword: 'type',
          params: { type: 'string' },
          message: 'must be string',
          schema: schema15.type,
          parentSchema: schema15,
          data: data0,
        };
        if (vErrors === null) {
          vErrors = [err7];
        } else {
          vErrors.push(err7);
        }
        errors++;
      }
    }
    if (data.username !== undefined) {
      let data1 = data.username;
      if (typeof data1 !== 'string') {
        const err8 = {
          instancePath: instancePath + '/username',
          schemaPath: '#/properties/username/type',
          keyword: 'type',
          params: { type: 'string' },
          message: 'must be string',
          schema: schema14.properties.username.type,
          parentSchema: schema14.properties.username,
          data: data1,
        };
        if (vErrors === null) {
          vErrors = [err8];
        } else {
          vErrors.push(err8);
        }
        errors++;
      }
    }
    if (data.display_name !== undefined) {
      let data2 = data.display_name;
      if (typeof data2 !== 'string') {
        const err9 = {
          instancePath: instancePath + '/display_name',
          schemaPath: '#/properties/display_name/type',
          keyword: 'type',
          params: { type: 'string' },
          message: 'must be string',
          schema: schema14.properties.display_name.type,
          parentSchema: schema14.properties.display_name,
          data: data2,
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
      let data3 = data.email;
      if (typeof data3 !== 'string') {
        const err10 = {
          instancePath: instancePath + '/email',
          schemaPath: '#/properties/email/type',
          keyword: 'type',
          params: { type: 'string' },
          message: 'must be string',
          schema: schema14.properties.email.type,
          parentSchema: schema14.properties.email,
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
    if (data.vm_count !== undefined) {
      let data4 = data.vm_count;
      if (!(typeof data4 == 'number' && !(data4 % 1) && !isNaN(data4) && isFinite(data4))) {
        const err11 = {
          instancePath: instancePath + '/vm_count',
          schemaPath: '#/properties/vm_count/type',
          keyword: 'type',
          params: { type: 'integer' },
          message: 'must be integer',
          schema: schema14.properties.vm_count.type,
          parentSchema: schema14.properties.vm_count,
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
        if (data4 < 0 || isNaN(data4)) {
          const err12 = {
            instancePath: instancePath + '/vm_count',
            schemaPath: '#/properties/vm_count/minimum',
            keyword: 'minimum',
            params: { comparison: '>=', limit: 0 },
            message: 'must be >= 0',
            schema: 0,
            parentSchema: schema14.properties.vm_count,
            data: data4,
          };
          if (vErrors === null) {
            vErrors = [err12];
          } else {
            vErrors.push(err12);
          }
          errors++;
        }
      }
    }
    if (data.created_at !== undefined) {
      let data5 = data.created_at;
      if (typeof data5 === 'string') {
        if (!pattern1.test(data5)) {
          const err13 = {
            instancePath: instancePath + '/created_at',
            schemaPath: '#/definitions/Timestamp/pattern',
            keyword: 'pattern',
            params: { pattern: '^\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d\\.\\d{3}Z$' },
            message:
              'must match pattern "' +
              '^\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d\\.\\d{3}Z$' +
              '"',
            schema: '^\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d\\.\\d{3}Z$',
            parentSchema: schema16,
            data: data5,
          };
          if (vErrors === null) {
            vErrors = [err13];
          } else {
            vErrors.push(err13);
          }
          errors++;
        }
        if (!formats0.test(data5)) {
          const err14 = {
            instancePath: instancePath + '/created_at',
            schemaPath: '#/definitions/Timestamp/format',
            keyword: 'format',
            params: { format: 'date-time' },
            message: 'must match format "' + 'date-time' + '"',
            schema: 'date-time',
            parentSchema: schema16,
            data: data5,
          };
          if (vErrors === null) {
            vErrors = [err14];
          } else {
            vErrors.push(err14);
          }
          errors++;
        }
      } else {
        const err15 = {
          instancePath: instancePath + '/created_at',
          schemaPath: '#/definitions/Timestamp/type',
          keyword: 'type',
          params: { type: 'string' },
          message: 'must be string',
          schema: schema16.type,
          parentSchema: schema16,
          data: data5,
        };
        if (vErrors === null) {
          vErrors = [err15];
        } else {
          vErrors.push(err15);
        }
        errors++;
      }
    }
    if (data.updated_at !== undefined) {
      let data6 = data.updated_at;
      if (typeof data6 === 'string') {
        if (!pattern1.test(data6)) {
          const err16 = {
            instancePath: instancePath + '/updated_at',
            schemaPath: '#/definitions/Timestamp/pattern',
            keyword: 'pattern',
            params: { pattern: '^\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d\\.\\d{3}Z$' },
            message:
              'must match pattern "' +
              '^\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d\\.\\d{3}Z$' +
              '"',
            schema: '^\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d\\.\\d{3}Z$',
            parentSchema: schema16,
            data: data6,
          };
          if (vErrors === null) {
            vErrors = [err16];
          } else {
            vErrors.push(err16);
          }
          errors++;
        }
        if (!formats0.test(data6)) {
          const err17 = {
            instancePath: instancePath + '/updated_at',
            schemaPath: '#/definitions/Timestamp/format',
            keyword: 'format',
            params: { format: 'date-time' },
            message: 'must match format "' + 'date-time' + '"',
            schema: 'date-time',
            parentSchema: schema16,
            data: data6,
          };
          if (vErrors === null) {
            vErrors = [err17];
          } else {
            vErrors.push(err17);
          }
          errors++;
        }
      } else {
        const err18 = {
          instancePath: instancePath + '/updated_at',
          schemaPath: '#/definitions/Timestamp/type',
          keyword: 'type',
          params: { type: 'string' },
          message: 'must be string',
          schema: schema16.type,
          parentSchema: schema16,
          data: data6,
        };
        if (vErrors === null) {
          vErrors = [err18];
        } else {
          vErrors.push(err18);
        }
        errors++;
      }
    }
  } else {
    const err19 = {
      instancePath,
      schemaPath: '#/type',
      keyword: 'type',
      params: { type: 'object' },
      message: 'must be object',
      schema: schema14.type,
      parentSchema: schema14,
      data,
    };
    if (vErrors === null) {
      vErrors = [err19];
    } else {
      vErrors.push(err19);
    }
    errors++;
  }
  validate20.errors = vErrors;
  return errors === 0;
}
function validate19(
  data,
  { instancePath = '', parentData, parentDataProperty, rootData = data } = {},
) {
  /*# sourceURL="result-ListUsers" */ let vErrors = null;
  let errors = 0;
  if (data && typeof data == 'object' && !Array.isArray(data)) {
    if (data.users === undefined) {
      const err0 = {
        instancePath,
        schemaPath: '#/required',
        keyword: 'required',
        params: { missingProperty: 'users' },
        message: "must have required property '" + 'users' + "'",
        schema: schema24.required,
        parentSchema: schema24,
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
      if (!(key0 === 'users' || key0 === 'next_cursor')) {
        const err1 = {
          instancePath,
          schemaPath: '#/additionalProperties',
          keyword: 'additionalProperties',
          params: { additionalProperty: key0 },
          message: 'must NOT have additional properties',
          schema: false,
          parentSchema: schema24,
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
    if (data.users !== undefined) {
      let data0 = data.users;
      if (Array.isArray(data0)) {
        const len0 = data0.length;
        for (let i0 = 0; i0 < len0; i0++) {
          if (
            !validate20(data0[i0], {
              instancePath: instancePath + '/users/' + i0,
              parentData: data0,
              parentDataProperty: i0,
              rootData,
            })
          ) {
            vErrors = vErrors === null ? validate20.errors : vErrors.concat(validate20.errors);
            errors = vErrors.length;
          }
        }
      } else {
        const err2 = {
          instancePath: instancePath + '/users',
          schemaPath: '#/properties/users/type',
          keyword: 'type',
          params: { type: 'array' },
          message: 'must be array',
          schema: schema24.properties.users.type,
          parentSchema: schema24.properties.users,
          data: data0,
        };
        if (vErrors === null) {
          vErrors = [err2];
        } else {
          vErrors.push(err2);
        }
        errors++;
      }
    }
    if (data.next_cursor !== undefined) {
      let data2 = data.next_cursor;
      if (typeof data2 !== 'string') {
        const err3 = {
          instancePath: instancePath + '/next_cursor',
          schemaPath: '#/properties/next_cursor/type',
          keyword: 'type',
          params: { type: 'string' },
          message: 'must be string',
          schema: schema24.properties.next_cursor.type,
          parentSchema: schema24.properties.next_cursor,
          data: data2,
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
      params: { type: 'object' },
      message: 'must be object',
      schema: schema24.type,
      parentSchema: schema24,
      data,
    };
    if (vErrors === null) {
      vErrors = [err4];
    } else {
      vErrors.push(err4);
    }
    errors++;
  }
  validate19.errors = vErrors;
  return errors === 0;
}
export const validateDeleteUser = validate22;
const schema29 = {
  $id: 'result-DeleteUser',
  oneOf: [{ $ref: 'contract#/definitions/Deleted' }, { $ref: 'contract#/definitions/Validated' }],
};
const schema30 = {
  type: 'object',
  description: 'Nothing to tell.',
  properties: {},
  additionalProperties: false,
};
function validate22(
  data,
  { instancePath = '', parentData, parentDataProperty, rootData = data } = {},
) {
  /*# sourceURL="result-DeleteUser" */ let vErrors = null;
  let errors = 0;
  const _errs0 = errors;
  let valid0 = false;
  let passing0 = null;
  const _errs1 = errors;
  if (data && typeof data == 'object' && !Array.isArray(data)) {
    for (const key0 in data) {
      const err0 = {
        instancePath,
        schemaPath: 'contract#/definitions/Deleted/additionalProperties',
        keyword: 'additionalProperties',
        params: { additionalProperty: key0 },
        message: 'must NOT have additional properties',
        schema: false,
        parentSchema: schema30,
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
      schemaPath: 'contract#/definitions/Deleted/type',
      keyword: 'type',
      params: { type: 'object' },
      message: 'must be object',
      schema: schema30.type,
      parentSchema: schema30,
      data,
    };
    if (vErrors === null) {
      vErrors = [err1];
    } else {
      vErrors.push(err1);
    }
    errors++;
  }
  var _valid0 = _errs1 === errors;
  if (_valid0) {
    valid0 = true;
    passing0 = 0;
  }
  const _errs5 = errors;
  if (data && typeof data == 'object' && !Array.isArray(data)) {
    if (data.validated === undefined) {
      const err2 = {
        instancePath,
        schemaPath: 'contract#/definitions/Validated/required',
        keyword: 'required',
        params: { missingProperty: 'validated' },
        message: "must have required property '" + 'validated' + "'",
        schema: schema18.required,
        parentSchema: schema18,
        data,
      };
      if (vErrors === null) {
        vErrors = [err2];
      } else {
        vErrors.push(err2);
      }
      errors++;
    }
    for (const key1 in data) {
      if (!(key1 === 'validated')) {
        const err3 = {
          instancePath,
          schemaPath: 'contract#/definitions/Validated/additionalProperties',
          keyword: 'additionalProperties',
          params: { additionalProperty: key1 },
          message: 'must NOT have additional properties',
          schema: false,
          parentSchema: schema18,
          data,
        };
        if (vErrors === null) {
          vErrors = [err3];
        } else {
          vErrors.push(err3);
        }
        errors++;
      }
    }
    if (data.validated !== undefined) {
      let data0 = data.validated;
      if (typeof data0 !== 'boolean') {
        const err4 = {
          instancePath: instancePath + '/validated',
          schemaPath: 'contract#/definitions/Validated/properties/validated/type',
          keyword: 'type',
          params: { type: 'boolean' },
          message: 'must be boolean',
          schema: schema18.properties.validated.type,
          parentSchema: schema18.properties.validated,
          data: data0,
        };
        if (vErrors === null) {
          vErrors = [err4];
        } else {
          vErrors.push(err4);
        }
        errors++;
      }
      if (true !== data0) {
        const err5 = {
          instancePath: instancePath + '/validated',
          schemaPath: 'contract#/definitions/Validated/properties/validated/const',
          keyword: 'const',
          params: { allowedValue: true },
          message: 'must be equal to constant',
          schema: true,
          parentSchema: schema18.properties.validated,
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
  } else {
    const err6 = {
      instancePath,
      schemaPath: 'contract#/definitions/Validated/type',
      keyword: 'type',
      params: { type: 'object' },
      message: 'must be object',
      schema: schema18.type,
      parentSchema: schema18,
      data,
    };
    if (vErrors === null) {
      vErrors = [err6];
    } else {
      vErrors.push(err6);
    }
    errors++;
  }
  var _valid0 = _errs5 === errors;
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
    const err7 = {
      instancePath,
      schemaPath: '#/oneOf',
      keyword: 'oneOf',
      params: { passingSchemas: passing0 },
      message: 'must match exactly one schema in oneOf',
      schema: schema29.oneOf,
      parentSchema: schema29,
      data,
    };
    if (vErrors === null) {
      vErrors = [err7];
    } else {
      vErrors.push(err7);
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
  validate22.errors = vErrors;
  return errors === 0;
}
export const validateResetPassword = validate23;
const schema32 = {
  $id: 'result-ResetPassword',
  oneOf: [
    { $ref: 'contract#/definitions/PasswordReset' },
    { $ref: 'contract#/definitions/Validated' },
  ],
};
const schema33 = {
  type: 'object',
  minProperties: 1,
  properties: {
    initial_password: {
      type: 'string',
      description: 'The new one-time password. It is in this answer and nowhere else.',
    },
    password_issued: {
      type: 'boolean',
      description: 'In a repeated answer, instead of the password.',
    },
  },
  additionalProperties: false,
};
function validate23(
  data,
  { instancePath = '', parentData, parentDataProperty, rootData = data } = {},
) {
  /*# sourceURL="result-ResetPassword" */ let vErrors = null;
  let errors = 0;
  const _errs0 = errors;
  let valid0 = false;
  let passing0 = null;
  const _errs1 = errors;
  if (data && typeof data == 'object' && !Array.isArray(data)) {
    if (Object.keys(data).length < 1) {
      const err0 = {
        instancePath,
        schemaPath: 'contract#/definitions/PasswordReset/minProperties',
        keyword: 'minProperties',
        params: { limit: 1 },
        message: 'must NOT have fewer than 1 properties',
        schema: 1,
        parentSchema: schema33,
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
      if (!(key0 === 'initial_password' || key0 === 'password_issued')) {
        const err1 = {
          instancePath,
          schemaPath: 'contract#/definitions/PasswordReset/additionalProperties',
          keyword: 'additionalProperties',
          params: { additionalProperty: key0 },
          message: 'must NOT have additional properties',
          schema: false,
          parentSchema: schema33,
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
    if (data.initial_password !== undefined) {
      let data0 = data.initial_password;
      if (typeof data0 !== 'string') {
        const err2 = {
          instancePath: instancePath + '/initial_password',
          schemaPath: 'contract#/definitions/PasswordReset/properties/initial_password/type',
          keyword: 'type',
          params: { type: 'string' },
          message: 'must be string',
          schema: schema33.properties.initial_password.type,
          parentSchema: schema33.properties.initial_password,
          data: data0,
        };
        if (vErrors === null) {
          vErrors = [err2];
        } else {
          vErrors.push(err2);
        }
        errors++;
      }
    }
    if (data.password_issued !== undefined) {
      let data1 = data.password_issued;
      if (typeof data1 !== 'boolean') {
        const err3 = {
          instancePath: instancePath + '/password_issued',
          schemaPath: 'contract#/definitions/PasswordReset/properties/password_issued/type',
          keyword: 'type',
          params: { type: 'boolean' },
          message: 'must be boolean',
          schema: schema33.properties.password_issued.type,
          parentSchema: schema33.properties.password_issued,
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
  } else {
    const err4 = {
      instancePath,
      schemaPath: 'contract#/definitions/PasswordReset/type',
      keyword: 'type',
      params: { type: 'object' },
      message: 'must be object',
      schema: schema33.type,
      parentSchema: schema33,
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
  const _errs9 = errors;
  if (data && typeof data == 'object' && !Array.isArray(data)) {
    if (data.validated === undefined) {
      const err5 = {
        instancePath,
        schemaPath: 'contract#/definitions/Validated/required',
        keyword: 'required',
        params: { missingProperty: 'validated' },
        message: "must have required property '" + 'validated' + "'",
        schema: schema18.required,
        parentSchema: schema18,
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
      if (!(key1 === 'validated')) {
        const err6 = {
          instancePath,
          schemaPath: 'contract#/definitions/Validated/additionalProperties',
          keyword: 'additionalProperties',
          params: { additionalProperty: key1 },
          message: 'must NOT have additional properties',
          schema: false,
          parentSchema: schema18,
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
    if (data.validated !== undefined) {
      let data2 = data.validated;
      if (typeof data2 !== 'boolean') {
        const err7 = {
          instancePath: instancePath + '/validated',
          schemaPath: 'contract#/definitions/Validated/properties/validated/type',
          keyword: 'type',
          params: { type: 'boolean' },
          message: 'must be boolean',
          schema: schema18.properties.validated.type,
          parentSchema: schema18.properties.validated,
          data: data2,
        };
        if (vErrors === null) {
          vErrors = [err7];
        } else {
          vErrors.push(err7);
        }
        errors++;
      }
      if (true !== data2) {
        const err8 = {
          instancePath: instancePath + '/validated',
          schemaPath: 'contract#/definitions/Validated/properties/validated/const',
          keyword: 'const',
          params: { allowedValue: true },
          message: 'must be equal to constant',
          schema: true,
          parentSchema: schema18.properties.validated,
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
      schemaPath: 'contract#/definitions/Validated/type',
      keyword: 'type',
      params: { type: 'object' },
      message: 'must be object',
      schema: schema18.type,
      parentSchema: schema18,
      data,
    };
    if (vErrors === null) {
      vErrors = [err9];
    } else {
      vErrors.push(err9);
    }
    errors++;
  }
  var _valid0 = _errs9 === errors;
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
    const err10 = {
      instancePath,
      schemaPath: '#/oneOf',
      keyword: 'oneOf',
      params: { passingSchemas: passing0 },
      message: 'must match exactly one schema in oneOf',
      schema: schema32.oneOf,
      parentSchema: schema32,
      data,
    };
    if (vErrors === null) {
      vErrors = [err10];
    } else {
      vErrors.push(err10);
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
  validate23.errors = vErrors;
  return errors === 0;
}
export const validateProvisionVm = validate24;
const schema35 = {
  $id: 'result-ProvisionVm',
  oneOf: [{ $ref: 'contract#/definitions/VmAndJob' }, { $ref: 'contract#/definitions/Validated' }],
};
const schema36 = {
  type: 'object',
  properties: { vm: { $ref: '#/definitions/Vm' }, job: { $ref: '#/definitions/Job' } },
  required: ['vm', 'job'],
  additionalProperties: false,
};
const schema37 = {
  type: 'object',
  properties: {
    id: { $ref: '#/definitions/VmId' },
    user_id: { $ref: '#/definitions/UserId' },
    username: { type: 'string', description: 'Forge username of the owner.' },
    name: { type: 'string', description: 'Name of the workload at the backend.' },
    profile: { type: 'string', description: 'The profile that it was made from.' },
    backend: { type: 'string', description: 'Configured name of its backend.' },
    backend_vm_id: {
      type: 'string',
      description: "The backend's own id; absent until the backend has accepted it.",
    },
    node: { type: 'string', description: 'Host name of the node, where one was asked for.' },
    size: { $ref: '#/definitions/VmSize' },
    image: { type: 'string', description: 'Full flist URL.' },
    state: { $ref: '#/definitions/VmState' },
    conditions: { type: 'array', items: { $ref: '#/definitions/Condition' } },
    mycelium_ip: { type: 'string', description: 'Address on the Mycelium overlay.' },
    public_ip: { type: 'string', description: 'Public address of its own.' },
    gateway: { $ref: '#/definitions/Gateway' },
    url: { type: 'string', description: 'Public URL.' },
    ssh_host_key: {
      type: 'string',
      description: 'Pinned host key as an OpenSSH line, `<type> <base64>`.',
    },
    job_id: { $ref: '#/definitions/JobId' },
    error: { $ref: '#/definitions/JobError' },
    created_at: { $ref: '#/definitions/Timestamp' },
    updated_at: { $ref: '#/definitions/Timestamp' },
    ready_at: { $ref: '#/definitions/Timestamp' },
    expires_at: { $ref: '#/definitions/Timestamp' },
  },
  required: [
    'id',
    'user_id',
    'username',
    'name',
    'profile',
    'backend',
    'size',
    'image',
    'state',
    'conditions',
    'created_at',
    'updated_at',
  ],
  additionalProperties: false,
};
const schema38 = {
  type: 'string',
  description:
    'Id of a VM: the prefix and 26 characters that sort by time of creation. Never used again.',
  pattern: '^vm_[0-9a-hjkmnp-tv-z]{26}$',
  'x-expected': 'a VM id, vm_ and 26 characters',
};
const schema40 = {
  type: 'object',
  description: 'What the backend gives: always CPUs and memory, and what else is known.',
  properties: {
    slices: {
      type: 'integer',
      description: 'Slices, on a backend that counts in them.',
      minimum: 1,
    },
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
const schema41 = {
  type: 'string',
  description:
    '`provisioning` → `installing` → `ready`; `failed`; `deleting`, after which the VM is gone.',
  enum: ['provisioning', 'installing', 'ready', 'failed', 'deleting'],
};
const schema44 = {
  type: 'object',
  properties: {
    kind: {
      type: 'string',
      description: '`name`: the grid gives the domain; `fqdn`: the caller owns it.',
      enum: ['name', 'fqdn'],
    },
    name: { type: 'string', description: 'Name of kind `name`.' },
    fqdn: {
      type: 'string',
      description: 'The public domain; of kind `name` known once the gateway is ready.',
    },
    state: { type: 'string', description: "`pending`, or the backend's own word." },
  },
  required: ['kind', 'state'],
  additionalProperties: false,
};
const schema45 = {
  type: 'string',
  description:
    'Id of a job: the prefix and 26 characters that sort by time of creation. Never used again.',
  pattern: '^job_[0-9a-hjkmnp-tv-z]{26}$',
  'x-expected': 'a job id, job_ and 26 characters',
};
const schema46 = {
  type: 'object',
  description: 'Why a job or a VM failed.',
  properties: {
    reason: {
      type: 'string',
      description:
        'Stable name of the fault. Clients switch on it and accept ones that they do not know.',
    },
    message: { type: 'string', description: 'What was attempted and what happened, for people.' },
    step: { type: 'string', description: 'The step that failed.' },
    retryable: {
      type: 'boolean',
      description: 'Whether `retry_job` may succeed without a change elsewhere.',
    },
    details: {
      type: 'object',
      description: 'What else is known; members depend on `reason`.',
      additionalProperties: true,
    },
  },
  required: ['reason', 'message', 'step', 'retryable'],
  additionalProperties: false,
};
const func2 = Object.prototype.hasOwnProperty;
const pattern9 = new RegExp('^vm_[0-9a-hjkmnp-tv-z]{26}$', 'u');
const pattern12 = new RegExp('^job_[0-9a-hjkmnp-tv-z]{26}$', 'u');
const schema42 = {
  type: 'object',
  description: 'One observed fact about a VM.',
  properties: {
    type: {
      type: 'string',
      enum: [
        'BackendRunning',
        'AddressAssigned',
        'SshReachable',
        'Bootstrapped',
        'GatewayReady',
        'Healthy',
      ],
    },
    status: { type: 'string', enum: ['true', 'false', 'unknown'] },
    reason: { type: 'string', description: 'Why, as one word.' },
    message: { type: 'string', description: 'Why, for people.' },
    last_transition_at: { $ref: '#/definitions/Timestamp' },
  },
  required: ['type', 'status', 'last_transition_at'],
  additionalProperties: false,
};
function validate27(
  data,
  { instancePath = '', parentData, parentDataProperty, rootData = data } = {},
) {
  let vErrors = null;
  let errors = 0;
  if (data && typeof data == 'object' && !Array.isArray(data)) {
    if (data.type === undefined) {
      const err0 = {
        instancePath,
        schemaPath: '#/required',
        keyword: 'required',
        params: { missingProperty: 'type' },
        message: "must have required property '" + 'type' + "'",
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
    if (data.status === undefined) {
      const err1 = {
        instancePath,
        schemaPath: '#/required',
        keyword: 'required',
        params: { missingProperty: 'status' },
        message: "must have required property '" + 'status' + "'",
        schema: schema42.required,
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
    if (data.last_transition_at === undefined) {
      const err2 = {
        instancePath,
        schemaPath: '#/required',
        keyword: 'required',
        params: { missingProperty: 'last_transition_at' },
        message: "must have required property '" + 'last_transition_at' + "'",
        schema: schema42.required,
        parentSchema: schema42,
        data,
      };
      if (vErrors === null) {
        vErrors = [err2];
      } else {
        vErrors.push(err2);
      }
      errors++;
    }
    for (const key0 in data) {
      if (!(
        key0 === 'type' ||
        key0 === 'status' ||
        key0 === 'reason' ||
        key0 === 'message' ||
        key0 === 'last_transition_at'
      )) {
        const err3 = {
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
          vErrors = [err3];
        } else {
          vErrors.push(err3);
        }
        errors++;
      }
    }
    if (data.type !== undefined) {
      let data0 = data.type;
      if (typeof data0 !== 'string') {
        const err4 = {
          instancePath: instancePath + '/type',
          schemaPath: '#/properties/type/type',
          keyword: 'type',
          params: { type: 'string' },
          message: 'must be string',
          schema: schema42.properties.type.type,
          parentSchema: schema42.properties.type,
          data: data0,
        };
        if (vErrors === null) {
          vErrors = [err4];
        } else {
          vErrors.push(err4);
        }
        errors++;
      }
      if (!(
        data0 === 'BackendRunning' ||
        data0 === 'AddressAssigned' ||
        data0 === 'SshReachable' ||
        data0 === 'Bootstrapped' ||
        data0 === 'GatewayReady' ||
        data0 === 'Healthy'
      )) {
        const err5 = {
          instancePath: instancePath + '/type',
          schemaPath: '#/properties/type/enum',
          keyword: 'enum',
          params: { allowedValues: schema42.properties.type.enum },
          message: 'must be equal to one of the allowed values',
          schema: schema42.properties.type.enum,
          parentSchema: schema42.properties.type,
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
    if (data.status !== undefined) {
      let data1 = data.status;
      if (typeof data1 !== 'string') {
        const err6 = {
          instancePath: instancePath + '/status',
          schemaPath: '#/properties/status/type',
          keyword: 'type',
          params: { type: 'string' },
          message: 'must be string',
          schema: schema42.properties.status.type,
          parentSchema: schema42.properties.status,
          data: data1,
        };
        if (vErrors === null) {
          vErrors = [err6];
        } else {
          vErrors.push(err6);
        }
        errors++;
      }
      if (!(data1 === 'true' || data1 === 'false' || data1 === 'unknown')) {
        const err7 = {
          instancePath: instancePath + '/status',
          schemaPath: '#/properties/status/enum',
          keyword: 'enum',
          params: { allowedValues: schema42.properties.status.enum },
          message: 'must be equal to one of the allowed values',
          schema: schema42.properties.status.enum,
          parentSchema: schema42.properties.status,
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
    if (data.reason !== undefined) {
      let data2 = data.reason;
      if (typeof data2 !== 'string') {
        const err8 = {
          instancePath: instancePath + '/reason',
          schemaPath: '#/properties/reason/type',
          keyword: 'type',
          params: { type: 'string' },
          message: 'must be string',
          schema: schema42.properties.reason.type,
          parentSchema: schema42.properties.reason,
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
    if (data.message !== undefined) {
      let data3 = data.message;
      if (typeof data3 !== 'string') {
        const err9 = {
          instancePath: instancePath + '/message',
          schemaPath: '#/properties/message/type',
          keyword: 'type',
          params: { type: 'string' },
          message: 'must be string',
          schema: schema42.properties.message.type,
          parentSchema: schema42.properties.message,
          data: data3,
        };
        if (vErrors === null) {
          vErrors = [err9];
        } else {
          vErrors.push(err9);
        }
        errors++;
      }
    }
    if (data.last_transition_at !== undefined) {
      let data4 = data.last_transition_at;
      if (typeof data4 === 'string') {
        if (!pattern1.test(data4)) {
          const err10 = {
            instancePath: instancePath + '/last_transition_at',
            schemaPath: '#/definitions/Timestamp/pattern',
            keyword: 'pattern',
            params: { pattern: '^\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d\\.\\d{3}Z$' },
            message:
              'must match pattern "' +
              '^\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d\\.\\d{3}Z$' +
              '"',
            schema: '^\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d\\.\\d{3}Z$',
            parentSchema: schema16,
            data: data4,
          };
          if (vErrors === null) {
            vErrors = [err10];
          } else {
            vErrors.push(err10);
          }
          errors++;
        }
        if (!formats0.test(data4)) {
          const err11 = {
            instancePath: instancePath + '/last_transition_at',
            schemaPath: '#/definitions/Timestamp/format',
            keyword: 'format',
            params: { format: 'date-time' },
            message: 'must match format "' + 'date-time' + '"',
            schema: 'date-time',
            parentSchema: schema16,
            data: data4,
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
          instancePath: instancePath + '/last_transition_at',
          schemaPath: '#/definitions/Timestamp/type',
          keyword: 'type',
          params: { type: 'string' },
          message: 'must be string',
          schema: schema16.type,
          parentSchema: schema16,
          data: data4,
        };
        if (vErrors === null) {
          vErrors = [err12];
        } else {
          vErrors.push(err12);
        }
        errors++;
      }
    }
  } else {
    const err13 = {
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
      vErrors = [err13];
    } else {
      vErrors.push(err13);
    }
    errors++;
  }
  validate27.errors = vErrors;
  return errors === 0;
}
function validate26(
  data,
  { instancePath = '', parentData, parentDataProperty, rootData = data } = {},
) {
  let vErrors = null;
  let errors = 0;
  if (data && typeof data == 'object' && !Array.isArray(data)) {
    if (data.id === undefined) {
      const err0 = {
        instancePath,
        schemaPath: '#/required',
        keyword: 'required',
        params: { missingProperty: 'id' },
        message: "must have required property '" + 'id' + "'",
        schema: schema37.required,
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
    if (data.user_id === undefined) {
      const err1 = {
        instancePath,
        schemaPath: '#/required',
        keyword: 'required',
        params: { missingProperty: 'user_id' },
        message: "must have required property '" + 'user_id' + "'",
        schema: schema37.required,
        parentSchema: schema37,
        data,
      };
      if (vErrors === null) {
        vErrors = [err1];
      } else {
        vErrors.push(err1);
      }
      errors++;
    }
    if (data.username === undefined) {
      const err2 = {
        instancePath,
        schemaPath: '#/required',
        keyword: 'required',
        params: { missingProperty: 'username' },
        message: "must have required property '" + 'username' + "'",
        schema: schema37.required,
        parentSchema: schema37,
        data,
      };
      if (vErrors === null) {
        vErrors = [err2];
      } else {
        vErrors.push(err2);
      }
      errors++;
    }
    if (data.name === undefined) {
      const err3 = {
        instancePath,
        schemaPath: '#/required',
        keyword: 'required',
        params: { missingProperty: 'name' },
        message: "must have required property '" + 'name' + "'",
        schema: schema37.required,
        parentSchema: schema37,
        data,
      };
      if (vErrors === null) {
        vErrors = [err3];
      } else {
        vErrors.push(err3);
      }
      errors++;
    }
    if (data.profile === undefined) {
      const err4 = {
        instancePath,
        schemaPath: '#/required',
        keyword: 'required',
        params: { missingProperty: 'profile' },
        message: "must have required property '" + 'profile' + "'",
        schema: schema37.required,
        parentSchema: schema37,
        data,
      };
      if (vErrors === null) {
        vErrors = [err4];
      } else {
        vErrors.push(err4);
      }
      errors++;
    }
    if (data.backend === undefined) {
      const err5 = {
        instancePath,
        schemaPath: '#/required',
        keyword: 'required',
        params: { missingProperty: 'backend' },
        message: "must have required property '" + 'backend' + "'",
        schema: schema37.required,
        parentSchema: schema37,
        data,
      };
      if (vErrors === null) {
        vErrors = [err5];
      } else {
        vErrors.push(err5);
      }
      errors++;
    }
    if (data.size === undefined) {
      const err6 = {
        instancePath,
        schemaPath: '#/required',
        keyword: 'required',
        params: { missingProperty: 'size' },
        message: "must have required property '" + 'size' + "'",
        schema: schema37.required,
        parentSchema: schema37,
        data,
      };
      if (vErrors === null) {
        vErrors = [err6];
      } else {
        vErrors.push(err6);
      }
      errors++;
    }
    if (data.image === undefined) {
      const err7 = {
        instancePath,
        schemaPath: '#/required',
        keyword: 'required',
        params: { missingProperty: 'image' },
        message: "must have required property '" + 'image' + "'",
        schema: schema37.required,
        parentSchema: schema37,
        data,
      };
      if (vErrors === null) {
        vErrors = [err7];
      } else {
        vErrors.push(err7);
      }
      errors++;
    }
    if (data.state === undefined) {
      const err8 = {
        instancePath,
        schemaPath: '#/required',
        keyword: 'required',
        params: { missingProperty: 'state' },
        message: "must have required property '" + 'state' + "'",
        schema: schema37.required,
        parentSchema: schema37,
        data,
      };
      if (vErrors === null) {
        vErrors = [err8];
      } else {
        vErrors.push(err8);
      }
      errors++;
    }
    if (data.conditions === undefined) {
      const err9 = {
        instancePath,
        schemaPath: '#/required',
        keyword: 'required',
        params: { missingProperty: 'conditions' },
        message: "must have required property '" + 'conditions' + "'",
        schema: schema37.required,
        parentSchema: schema37,
        data,
      };
      if (vErrors === null) {
        vErrors = [err9];
      } else {
        vErrors.push(err9);
      }
      errors++;
    }
    if (data.created_at === undefined) {
      const err10 = {
        instancePath,
        schemaPath: '#/required',
        keyword: 'required',
        params: { missingProperty: 'created_at' },
        message: "must have required property '" + 'created_at' + "'",
        schema: schema37.required,
        parentSchema: schema37,
        data,
      };
      if (vErrors === null) {
        vErrors = [err10];
      } else {
        vErrors.push(err10);
      }
      errors++;
    }
    if (data.updated_at === undefined) {
      const err11 = {
        instancePath,
        schemaPath: '#/required',
        keyword: 'required',
        params: { missingProperty: 'updated_at' },
        message: "must have required property '" + 'updated_at' + "'",
        schema: schema37.required,
        parentSchema: schema37,
        data,
      };
      if (vErrors === null) {
        vErrors = [err11];
      } else {
        vErrors.push(err11);
      }
      errors++;
    }
    for (const key0 in data) {
      if (!func2.call(schema37.properties, key0)) {
        const err12 = {
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
          vErrors = [err12];
        } else {
          vErrors.push(err12);
        }
        errors++;
      }
    }
    if (data.id !== undefined) {
      let data0 = data.id;
      if (typeof data0 === 'string') {
        if (!pattern9.test(data0)) {
          const err13 = {
            instancePath: instancePath + '/id',
            schemaPath: '#/definitions/VmId/pattern',
            keyword: 'pattern',
            params: { pattern: '^vm_[0-9a-hjkmnp-tv-z]{26}$' },
            message: 'must match pattern "' + '^vm_[0-9a-hjkmnp-tv-z]{26}$' + '"',
            schema: '^vm_[0-9a-hjkmnp-tv-z]{26}$',
            parentSchema: schema38,
            data: data0,
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
          instancePath: instancePath + '/id',
          schemaPath: '#/definitions/VmId/type',
          keyword: 'type',
          params: { type: 'string' },
          message: 'must be string',
          schema: schema38.type,
          parentSchema: schema38,
          data: data0,
        };
        if (vErrors === null) {
          vErrors = [err14];
        } else {
          vErrors.push(err14);
        }
        errors++;
      }
    }
    if (data.user_id !== undefined) {
      let data1 = data.user_id;
      if (typeof data1 === 'string') {
        if (!pattern0.test(data1)) {
          const err15 = {
            instancePath: instancePath + '/user_id',
            schemaPath: '#/definitions/UserId/pattern',
            keyword: 'pattern',
            params: { pattern: '^usr_[0-9a-hjkmnp-tv-z]{26}$' },
            message: 'must match pattern "' + '^usr_[0-9a-hjkmnp-tv-z]{26}$' + '"',
            schema: '^usr_[0-9a-hjkmnp-tv-z]{26}$',
            parentSchema: schema15,
            data: data1,
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
          instancePath: instancePath + '/user_id',
          schemaPath: '#/definitions/UserId/type',
          keyword: 'type',
          params: { type: 'string' },
          message: 'must be string',
          schema: schema15.type,
          parentSchema: schema15,
          data: data1,
        };
        if (vErrors === null) {
          vErrors = [err16];
        } else {
          vErrors.push(err16);
        }
        errors++;
      }
    }
    if (data.username !== undefined) {
      let data2 = data.username;
      if (typeof data2 !== 'string') {
        const err17 = {
          instancePath: instancePath + '/username',
          schemaPath: '#/properties/username/type',
          keyword: 'type',
          params: { type: 'string' },
          message: 'must be string',
          schema: schema37.properties.username.type,
          parentSchema: schema37.properties.username,
          data: data2,
        };
        if (vErrors === null) {
          vErrors = [err17];
        } else {
          vErrors.push(err17);
        }
        errors++;
      }
    }
    if (data.name !== undefined) {
      let data3 = data.name;
      if (typeof data3 !== 'string') {
        const err18 = {
          instancePath: instancePath + '/name',
          schemaPath: '#/properties/name/type',
          keyword: 'type',
          params: { type: 'string' },
          message: 'must be string',
          schema: schema37.properties.name.type,
          parentSchema: schema37.properties.name,
          data: data3,
        };
        if (vErrors === null) {
          vErrors = [err18];
        } else {
          vErrors.push(err18);
        }
        errors++;
      }
    }
    if (data.profile !== undefined) {
      let data4 = data.profile;
      if (typeof data4 !== 'string') {
        const err19 = {
          instancePath: instancePath + '/profile',
          schemaPath: '#/properties/profile/type',
          keyword: 'type',
          params: { type: 'string' },
          message: 'must be string',
          schema: schema37.properties.profile.type,
          parentSchema: schema37.properties.profile,
          data: data4,
        };
        if (vErrors === null) {
          vErrors = [err19];
        } else {
          vErrors.push(err19);
        }
        errors++;
      }
    }
    if (data.backend !== undefined) {
      let data5 = data.backend;
      if (typeof data5 !== 'string') {
        const err20 = {
          instancePath: instancePath + '/backend',
          schemaPath: '#/properties/backend/type',
          keyword: 'type',
          params: { type: 'string' },
          message: 'must be string',
          schema: schema37.properties.backend.type,
          parentSchema: schema37.properties.backend,
          data: data5,
        };
        if (vErrors === null) {
          vErrors = [err20];
        } else {
          vErrors.push(err20);
        }
        errors++;
      }
    }
    if (data.backend_vm_id !== undefined) {
      let data6 = data.backend_vm_id;
      if (typeof data6 !== 'string') {
        const err21 = {
          instancePath: instancePath + '/backend_vm_id',
          schemaPath: '#/properties/backend_vm_id/type',
          keyword: 'type',
          params: { type: 'string' },
          message: 'must be string',
          schema: schema37.properties.backend_vm_id.type,
          parentSchema: schema37.properties.backend_vm_id,
          data: data6,
        };
        if (vErrors === null) {
          vErrors = [err21];
        } else {
          vErrors.push(err21);
        }
        errors++;
      }
    }
    if (data.node !== undefined) {
      let data7 = data.node;
      if (typeof data7 !== 'string') {
        const err22 = {
          instancePath: instancePath + '/node',
          schemaPath: '#/properties/node/type',
          keyword: 'type',
          params: { type: 'string' },
          message: 'must be string',
          schema: schema37.properties.node.type,
          parentSchema: schema37.properties.node,
          data: data7,
        };
        if (vErrors === null) {
          vErrors = [err22];
        } else {
          vErrors.push(err22);
        }
        errors++;
      }
    }
    if (data.size !== undefined) {
      let data8 = data.size;
      if (data8 && typeof data8 == 'object' && !Array.isArray(data8)) {
        if (data8.cpu === undefined) {
          const err23 = {
            instancePath: instancePath + '/size',
            schemaPath: '#/definitions/VmSize/required',
            keyword: 'required',
            params: { missingProperty: 'cpu' },
            message: "must have required property '" + 'cpu' + "'",
            schema: schema40.required,
            parentSchema: schema40,
            data: data8,
          };
          if (vErrors === null) {
            vErrors = [err23];
          } else {
            vErrors.push(err23);
          }
          errors++;
        }
        if (data8.memory_mb === undefined) {
          const err24 = {
            instancePath: instancePath + '/size',
            schemaPath: '#/definitions/VmSize/required',
            keyword: 'required',
            params: { missingProperty: 'memory_mb' },
            message: "must have required property '" + 'memory_mb' + "'",
            schema: schema40.required,
            parentSchema: schema40,
            data: data8,
          };
          if (vErrors === null) {
            vErrors = [err24];
          } else {
            vErrors.push(err24);
          }
          errors++;
        }
        for (const key1 in data8) {
          if (!(
            key1 === 'slices' ||
            key1 === 'cpu' ||
            key1 === 'memory_mb' ||
            key1 === 'disk_gb' ||
            key1 === 'rootfs_mb' ||
            key1 === 'public_ip'
          )) {
            const err25 = {
              instancePath: instancePath + '/size',
              schemaPath: '#/definitions/VmSize/additionalProperties',
              keyword: 'additionalProperties',
              params: { additionalProperty: key1 },
              message: 'must NOT have additional properties',
              schema: false,
              parentSchema: schema40,
              data: data8,
            };
            if (vErrors === null) {
              vErrors = [err25];
            } else {
              vErrors.push(err25);
            }
            errors++;
          }
        }
        if (data8.slices !== undefined) {
          let data9 = data8.slices;
          if (!(typeof data9 == 'number' && !(data9 % 1) && !isNaN(data9) && isFinite(data9))) {
            const err26 = {
              instancePath: instancePath + '/size/slices',
              schemaPath: '#/definitions/VmSize/properties/slices/type',
              keyword: 'type',
              params: { type: 'integer' },
              message: 'must be integer',
              schema: schema40.properties.slices.type,
              parentSchema: schema40.properties.slices,
              data: data9,
            };
            if (vErrors === null) {
              vErrors = [err26];
            } else {
              vErrors.push(err26);
            }
            errors++;
          }
          if (typeof data9 == 'number' && isFinite(data9)) {
            if (data9 < 1 || isNaN(data9)) {
              const err27 = {
                instancePath: instancePath + '/size/slices',
                schemaPath: '#/definitions/VmSize/properties/slices/minimum',
                keyword: 'minimum',
                params: { comparison: '>=', limit: 1 },
                message: 'must be >= 1',
                schema: 1,
                parentSchema: schema40.properties.slices,
                data: data9,
              };
              if (vErrors === null) {
                vErrors = [err27];
              } else {
                vErrors.push(err27);
              }
              errors++;
            }
          }
        }
        if (data8.cpu !== undefined) {
          let data10 = data8.cpu;
          if (!(typeof data10 == 'number' && !(data10 % 1) && !isNaN(data10) && isFinite(data10))) {
            const err28 = {
              instancePath: instancePath + '/size/cpu',
              schemaPath: '#/definitions/VmSize/properties/cpu/type',
              keyword: 'type',
              params: { type: 'integer' },
              message: 'must be integer',
              schema: schema40.properties.cpu.type,
              parentSchema: schema40.properties.cpu,
              data: data10,
            };
            if (vErrors === null) {
              vErrors = [err28];
            } else {
              vErrors.push(err28);
            }
            errors++;
          }
          if (typeof data10 == 'number' && isFinite(data10)) {
            if (data10 > 1024 || isNaN(data10)) {
              const err29 = {
                instancePath: instancePath + '/size/cpu',
                schemaPath: '#/definitions/VmSize/properties/cpu/maximum',
                keyword: 'maximum',
                params: { comparison: '<=', limit: 1024 },
                message: 'must be <= 1024',
                schema: 1024,
                parentSchema: schema40.properties.cpu,
                data: data10,
              };
              if (vErrors === null) {
                vErrors = [err29];
              } else {
                vErrors.push(err29);
              }
              errors++;
            }
            if (data10 < 1 || isNaN(data10)) {
              const err30 = {
                instancePath: instancePath + '/size/cpu',
                schemaPath: '#/definitions/VmSize/properties/cpu/minimum',
                keyword: 'minimum',
                params: { comparison: '>=', limit: 1 },
                message: 'must be >= 1',
                schema: 1,
                parentSchema: schema40.properties.cpu,
                data: data10,
              };
              if (vErrors === null) {
                vErrors = [err30];
              } else {
                vErrors.push(err30);
              }
              errors++;
            }
          }
        }
        if (data8.memory_mb !== undefined) {
          let data11 = data8.memory_mb;
          if (!(typeof data11 == 'number' && !(data11 % 1) && !isNaN(data11) && isFinite(data11))) {
            const err31 = {
              instancePath: instancePath + '/size/memory_mb',
              schemaPath: '#/definitions/VmSize/properties/memory_mb/type',
              keyword: 'type',
              params: { type: 'integer' },
              message: 'must be integer',
              schema: schema40.properties.memory_mb.type,
              parentSchema: schema40.properties.memory_mb,
              data: data11,
            };
            if (vErrors === null) {
              vErrors = [err31];
            } else {
              vErrors.push(err31);
            }
            errors++;
          }
          if (typeof data11 == 'number' && isFinite(data11)) {
            if (data11 > 16777216 || isNaN(data11)) {
              const err32 = {
                instancePath: instancePath + '/size/memory_mb',
                schemaPath: '#/definitions/VmSize/properties/memory_mb/maximum',
                keyword: 'maximum',
                params: { comparison: '<=', limit: 16777216 },
                message: 'must be <= 16777216',
                schema: 16777216,
                parentSchema: schema40.properties.memory_mb,
                data: data11,
              };
              if (vErrors === null) {
                vErrors = [err32];
              } else {
                vErrors.push(err32);
              }
              errors++;
            }
            if (data11 < 1 || isNaN(data11)) {
              const err33 = {
                instancePath: instancePath + '/size/memory_mb',
                schemaPath: '#/definitions/VmSize/properties/memory_mb/minimum',
                keyword: 'minimum',
                params: { comparison: '>=', limit: 1 },
                message: 'must be >= 1',
                schema: 1,
                parentSchema: schema40.properties.memory_mb,
                data: data11,
              };
              if (vErrors === null) {
                vErrors = [err33];
              } else {
                vErrors.push(err33);
              }
              errors++;
            }
          }
        }
        if (data8.disk_gb !== undefined) {
          let data12 = data8.disk_gb;
          if (!(typeof data12 == 'number' && !(data12 % 1) && !isNaN(data12) && isFinite(data12))) {
            const err34 = {
              instancePath: instancePath + '/size/disk_gb',
              schemaPath: '#/definitions/VmSize/properties/disk_gb/type',
              keyword: 'type',
              params: { type: 'integer' },
              message: 'must be integer',
              schema: schema40.properties.disk_gb.type,
              parentSchema: schema40.properties.disk_gb,
              data: data12,
            };
            if (vErrors === null) {
              vErrors = [err34];
            } else {
              vErrors.push(err34);
            }
            errors++;
          }
          if (typeof data12 == 'number' && isFinite(data12)) {
            if (data12 > 1048576 || isNaN(data12)) {
              const err35 = {
                instancePath: instancePath + '/size/disk_gb',
                schemaPath: '#/definitions/VmSize/properties/disk_gb/maximum',
                keyword: 'maximum',
                params: { comparison: '<=', limit: 1048576 },
                message: 'must be <= 1048576',
                schema: 1048576,
                parentSchema: schema40.properties.disk_gb,
                data: data12,
              };
              if (vErrors === null) {
                vErrors = [err35];
              } else {
                vErrors.push(err35);
              }
              errors++;
            }
            if (data12 < 1 || isNaN(data12)) {
              const err36 = {
                instancePath: instancePath + '/size/disk_gb',
                schemaPath: '#/definitions/VmSize/properties/disk_gb/minimum',
                keyword: 'minimum',
                params: { comparison: '>=', limit: 1 },
                message: 'must be >= 1',
                schema: 1,
                parentSchema: schema40.properties.disk_gb,
                data: data12,
              };
              if (vErrors === null) {
                vErrors = [err36];
              } else {
                vErrors.push(err36);
              }
              errors++;
            }
          }
        }
        if (data8.rootfs_mb !== undefined) {
          let data13 = data8.rootfs_mb;
          if (!(typeof data13 == 'number' && !(data13 % 1) && !isNaN(data13) && isFinite(data13))) {
            const err37 = {
              instancePath: instancePath + '/size/rootfs_mb',
              schemaPath: '#/definitions/VmSize/properties/rootfs_mb/type',
              keyword: 'type',
              params: { type: 'integer' },
              message: 'must be integer',
              schema: schema40.properties.rootfs_mb.type,
              parentSchema: schema40.properties.rootfs_mb,
              data: data13,
            };
            if (vErrors === null) {
              vErrors = [err37];
            } else {
              vErrors.push(err37);
            }
            errors++;
          }
          if (typeof data13 == 'number' && isFinite(data13)) {
            if (data13 > 16777216 || isNaN(data13)) {
              const err38 = {
                instancePath: instancePath + '/size/rootfs_mb',
                schemaPath: '#/definitions/VmSize/properties/rootfs_mb/maximum',
                keyword: 'maximum',
                params: { comparison: '<=', limit: 16777216 },
                message: 'must be <= 16777216',
                schema: 16777216,
                parentSchema: schema40.properties.rootfs_mb,
                data: data13,
              };
              if (vErrors === null) {
                vErrors = [err38];
              } else {
                vErrors.push(err38);
              }
              errors++;
            }
            if (data13 < 1 || isNaN(data13)) {
              const err39 = {
                instancePath: instancePath + '/size/rootfs_mb',
                schemaPath: '#/definitions/VmSize/properties/rootfs_mb/minimum',
                keyword: 'minimum',
                params: { comparison: '>=', limit: 1 },
                message: 'must be >= 1',
                schema: 1,
                parentSchema: schema40.properties.rootfs_mb,
                data: data13,
              };
              if (vErrors === null) {
                vErrors = [err39];
              } else {
                vErrors.push(err39);
              }
              errors++;
            }
          }
        }
        if (data8.public_ip !== undefined) {
          let data14 = data8.public_ip;
          if (typeof data14 !== 'boolean') {
            const err40 = {
              instancePath: instancePath + '/size/public_ip',
              schemaPath: '#/definitions/VmSize/properties/public_ip/type',
              keyword: 'type',
              params: { type: 'boolean' },
              message: 'must be boolean',
              schema: schema40.properties.public_ip.type,
              parentSchema: schema40.properties.public_ip,
              data: data14,
            };
            if (vErrors === null) {
              vErrors = [err40];
            } else {
              vErrors.push(err40);
            }
            errors++;
          }
        }
      } else {
        const err41 = {
          instancePath: instancePath + '/size',
          schemaPath: '#/definitions/VmSize/type',
          keyword: 'type',
          params: { type: 'object' },
          message: 'must be object',
          schema: schema40.type,
          parentSchema: schema40,
          data: data8,
        };
        if (vErrors === null) {
          vErrors = [err41];
        } else {
          vErrors.push(err41);
        }
        errors++;
      }
    }
    if (data.image !== undefined) {
      let data15 = data.image;
      if (typeof data15 !== 'string') {
        const err42 = {
          instancePath: instancePath + '/image',
          schemaPath: '#/properties/image/type',
          keyword: 'type',
          params: { type: 'string' },
          message: 'must be string',
          schema: schema37.properties.image.type,
          parentSchema: schema37.properties.image,
          data: data15,
        };
        if (vErrors === null) {
          vErrors = [err42];
        } else {
          vErrors.push(err42);
        }
        errors++;
      }
    }
    if (data.state !== undefined) {
      let data16 = data.state;
      if (typeof data16 !== 'string') {
        const err43 = {
          instancePath: instancePath + '/state',
          schemaPath: '#/definitions/VmState/type',
          keyword: 'type',
          params: { type: 'string' },
          message: 'must be string',
          schema: schema41.type,
          parentSchema: schema41,
          data: data16,
        };
        if (vErrors === null) {
          vErrors = [err43];
        } else {
          vErrors.push(err43);
        }
        errors++;
      }
      if (!(
        data16 === 'provisioning' ||
        data16 === 'installing' ||
        data16 === 'ready' ||
        data16 === 'failed' ||
        data16 === 'deleting'
      )) {
        const err44 = {
          instancePath: instancePath + '/state',
          schemaPath: '#/definitions/VmState/enum',
          keyword: 'enum',
          params: { allowedValues: schema41.enum },
          message: 'must be equal to one of the allowed values',
          schema: schema41.enum,
          parentSchema: schema41,
          data: data16,
        };
        if (vErrors === null) {
          vErrors = [err44];
        } else {
          vErrors.push(err44);
        }
        errors++;
      }
    }
    if (data.conditions !== undefined) {
      let data17 = data.conditions;
      if (Array.isArray(data17)) {
        const len0 = data17.length;
        for (let i0 = 0; i0 < len0; i0++) {
          if (
            !validate27(data17[i0], {
              instancePath: instancePath + '/conditions/' + i0,
              parentData: data17,
              parentDataProperty: i0,
              rootData,
            })
          ) {
            vErrors = vErrors === null ? validate27.errors : vErrors.concat(validate27.errors);
            errors = vErrors.length;
          }
        }
      } else {
        const err45 = {
          instancePath: instancePath + '/conditions',
          schemaPath: '#/properties/conditions/type',
          keyword: 'type',
          params: { type: 'array' },
          message: 'must be array',
          schema: schema37.properties.conditions.type,
          parentSchema: schema37.properties.conditions,
          data: data17,
        };
        if (vErrors === null) {
          vErrors = [err45];
        } else {
          vErrors.push(err45);
        }
        errors++;
      }
    }
    if (data.mycelium_ip !== undefined) {
      let data19 = data.mycelium_ip;
      if (typeof data19 !== 'string') {
        const err46 = {
          instancePath: instancePath + '/mycelium_ip',
          schemaPath: '#/properties/mycelium_ip/type',
          keyword: 'type',
          params: { type: 'string' },
          message: 'must be string',
          schema: schema37.properties.mycelium_ip.type,
          parentSchema: schema37.properties.mycelium_ip,
          data: data19,
        };
        if (vErrors === null) {
          vErrors = [err46];
        } else {
          vErrors.push(err46);
        }
        errors++;
      }
    }
    if (data.public_ip !== undefined) {
      let data20 = data.public_ip;
      if (typeof data20 !== 'string') {
        const err47 = {
          instancePath: instancePath + '/public_ip',
          schemaPath: '#/properties/public_ip/type',
          keyword: 'type',
          params: { type: 'string' },
          message: 'must be string',
          schema: schema37.properties.public_ip.type,
          parentSchema: schema37.properties.public_ip,
          data: data20,
        };
        if (vErrors === null) {
          vErrors = [err47];
        } else {
          vErrors.push(err47);
        }
        errors++;
      }
    }
    if (data.gateway !== undefined) {
      let data21 = data.gateway;
      if (data21 && typeof data21 == 'object' && !Array.isArray(data21)) {
        if (data21.kind === undefined) {
          const err48 = {
            instancePath: instancePath + '/gateway',
            schemaPath: '#/definitions/Gateway/required',
            keyword: 'required',
            params: { missingProperty: 'kind' },
            message: "must have required property '" + 'kind' + "'",
            schema: schema44.required,
            parentSchema: schema44,
            data: data21,
          };
          if (vErrors === null) {
            vErrors = [err48];
          } else {
            vErrors.push(err48);
          }
          errors++;
        }
        if (data21.state === undefined) {
          const err49 = {
            instancePath: instancePath + '/gateway',
            schemaPath: '#/definitions/Gateway/required',
            keyword: 'required',
            params: { missingProperty: 'state' },
            message: "must have required property '" + 'state' + "'",
            schema: schema44.required,
            parentSchema: schema44,
            data: data21,
          };
          if (vErrors === null) {
            vErrors = [err49];
          } else {
            vErrors.push(err49);
          }
          errors++;
        }
        for (const key2 in data21) {
          if (!(key2 === 'kind' || key2 === 'name' || key2 === 'fqdn' || key2 === 'state')) {
            const err50 = {
              instancePath: instancePath + '/gateway',
              schemaPath: '#/definitions/Gateway/additionalProperties',
              keyword: 'additionalProperties',
              params: { additionalProperty: key2 },
              message: 'must NOT have additional properties',
              schema: false,
              parentSchema: schema44,
              data: data21,
            };
            if (vErrors === null) {
              vErrors = [err50];
            } else {
              vErrors.push(err50);
            }
            errors++;
          }
        }
        if (data21.kind !== undefined) {
          let data22 = data21.kind;
          if (typeof data22 !== 'string') {
            const err51 = {
              instancePath: instancePath + '/gateway/kind',
              schemaPath: '#/definitions/Gateway/properties/kind/type',
              keyword: 'type',
              params: { type: 'string' },
              message: 'must be string',
              schema: schema44.properties.kind.type,
              parentSchema: schema44.properties.kind,
              data: data22,
            };
            if (vErrors === null) {
              vErrors = [err51];
            } else {
              vErrors.push(err51);
            }
            errors++;
          }
          if (!(data22 === 'name' || data22 === 'fqdn')) {
            const err52 = {
              instancePath: instancePath + '/gateway/kind',
              schemaPath: '#/definitions/Gateway/properties/kind/enum',
              keyword: 'enum',
              params: { allowedValues: schema44.properties.kind.enum },
              message: 'must be equal to one of the allowed values',
              schema: schema44.properties.kind.enum,
              parentSchema: schema44.properties.kind,
              data: data22,
            };
            if (vErrors === null) {
              vErrors = [err52];
            } else {
              vErrors.push(err52);
            }
            errors++;
          }
        }
        if (data21.name !== undefined) {
          let data23 = data21.name;
          if (typeof data23 !== 'string') {
            const err53 = {
              instancePath: instancePath + '/gateway/name',
              schemaPath: '#/definitions/Gateway/properties/name/type',
              keyword: 'type',
              params: { type: 'string' },
              message: 'must be string',
              schema: schema44.properties.name.type,
              parentSchema: schema44.properties.name,
              data: data23,
            };
            if (vErrors === null) {
              vErrors = [err53];
            } else {
              vErrors.push(err53);
            }
            errors++;
          }
        }
        if (data21.fqdn !== undefined) {
          let data24 = data21.fqdn;
          if (typeof data24 !== 'string') {
            const err54 = {
              instancePath: instancePath + '/gateway/fqdn',
              schemaPath: '#/definitions/Gateway/properties/fqdn/type',
              keyword: 'type',
              params: { type: 'string' },
              message: 'must be string',
              schema: schema44.properties.fqdn.type,
              parentSchema: schema44.properties.fqdn,
              data: data24,
            };
            if (vErrors === null) {
              vErrors = [err54];
            } else {
              vErrors.push(err54);
            }
            errors++;
          }
        }
        if (data21.state !== undefined) {
          let data25 = data21.state;
          if (typeof data25 !== 'string') {
            const err55 = {
              instancePath: instancePath + '/gateway/state',
              schemaPath: '#/definitions/Gateway/properties/state/type',
              keyword: 'type',
              params: { type: 'string' },
              message: 'must be string',
              schema: schema44.properties.state.type,
              parentSchema: schema44.properties.state,
              data: data25,
            };
            if (vErrors === null) {
              vErrors = [err55];
            } else {
              vErrors.push(err55);
            }
            errors++;
          }
        }
      } else {
        const err56 = {
          instancePath: instancePath + '/gateway',
          schemaPath: '#/definitions/Gateway/type',
          keyword: 'type',
          params: { type: 'object' },
          message: 'must be object',
          schema: schema44.type,
          parentSchema: schema44,
          data: data21,
        };
        if (vErrors === null) {
          vErrors = [err56];
        } else {
          vErrors.push(err56);
        }
        errors++;
      }
    }
    if (data.url !== undefined) {
      let data26 = data.url;
      if (typeof data26 !== 'string') {
        const err57 = {
          instancePath: instancePath + '/url',
          schemaPath: '#/properties/url/type',
          keyword: 'type',
          params: { type: 'string' },
          message: 'must be string',
          schema: schema37.properties.url.type,
          parentSchema: schema37.properties.url,
          data: data26,
        };
        if (vErrors === null) {
          vErrors = [err57];
        } else {
          vErrors.push(err57);
        }
        errors++;
      }
    }
    if (data.ssh_host_key !== undefined) {
      let data27 = data.ssh_host_key;
      if (typeof data27 !== 'string') {
        const err58 = {
          instancePath: instancePath + '/ssh_host_key',
          schemaPath: '#/properties/ssh_host_key/type',
          keyword: 'type',
          params: { type: 'string' },
          message: 'must be string',
          schema: schema37.properties.ssh_host_key.type,
          parentSchema: schema37.properties.ssh_host_key,
          data: data27,
        };
        if (vErrors === null) {
          vErrors = [err58];
        } else {
          vErrors.push(err58);
        }
        errors++;
      }
    }
    if (data.job_id !== undefined) {
      let data28 = data.job_id;
      if (typeof data28 === 'string') {
        if (!pattern12.test(data28)) {
          const err59 = {
            instancePath: instancePath + '/job_id',
            schemaPath: '#/definitions/JobId/pattern',
            keyword: 'pattern',
            params: { pattern: '^job_[0-9a-hjkmnp-tv-z]{26}$' },
            message: 'must match pattern "' + '^job_[0-9a-hjkmnp-tv-z]{26}$' + '"',
            schema: '^job_[0-9a-hjkmnp-tv-z]{26}$',
            parentSchema: schema45,
            data: data28,
          };
          if (vErrors === null) {
            vErrors = [err59];
          } else {
            vErrors.push(err59);
          }
          errors++;
        }
      } else {
        const err60 = {
          instancePath: instancePath + '/job_id',
          schemaPath: '#/definitions/JobId/type',
          keyword: 'type',
          params: { type: 'string' },
          message: 'must be string',
          schema: schema45.type,
          parentSchema: schema45,
          data: data28,
        };
        if (vErrors === null) {
          vErrors = [err60];
        } else {
          vErrors.push(err60);
        }
        errors++;
      }
    }
    if (data.error !== undefined) {
      let data29 = data.error;
      if (data29 && typeof data29 == 'object' && !Array.isArray(data29)) {
        if (data29.reason === undefined) {
          const err61 = {
            instancePath: instancePath + '/error',
            schemaPath: '#/definitions/JobError/required',
            keyword: 'required',
            params: { missingProperty: 'reason' },
            message: "must have required property '" + 'reason' + "'",
            schema: schema46.required,
            parentSchema: schema46,
            data: data29,
          };
          if (vErrors === null) {
            vErrors = [err61];
          } else {
            vErrors.push(err61);
          }
          errors++;
        }
        if (data29.message === undefined) {
          const err62 = {
            instancePath: instancePath + '/error',
            schemaPath: '#/definitions/JobError/required',
            keyword: 'required',
            params: { missingProperty: 'message' },
            message: "must have required property '" + 'message' + "'",
            schema: schema46.required,
            parentSchema: schema46,
            data: data29,
          };
          if (vErrors === null) {
            vErrors = [err62];
          } else {
            vErrors.push(err62);
          }
          errors++;
        }
        if (data29.step === undefined) {
          const err63 = {
            instancePath: instancePath + '/error',
            schemaPath: '#/definitions/JobError/required',
            keyword: 'required',
            params: { missingProperty: 'step' },
            message: "must have required property '" + 'step' + "'",
            schema: schema46.required,
            parentSchema: schema46,
            data: data29,
          };
          if (vErrors === null) {
            vErrors = [err63];
          } else {
            vErrors.push(err63);
          }
          errors++;
        }
        if (data29.retryable === undefined) {
          const err64 = {
            instancePath: instancePath + '/error',
            schemaPath: '#/definitions/JobError/required',
            keyword: 'required',
            params: { missingProperty: 'retryable' },
            message: "must have required property '" + 'retryable' + "'",
            schema: schema46.required,
            parentSchema: schema46,
            data: data29,
          };
          if (vErrors === null) {
            vErrors = [err64];
          } else {
            vErrors.push(err64);
          }
          errors++;
        }
        for (const key3 in data29) {
          if (!(
            key3 === 'reason' ||
            key3 === 'message' ||
            key3 === 'step' ||
            key3 === 'retryable' ||
            key3 === 'details'
          )) {
            const err65 = {
              instancePath: instancePath + '/error',
              schemaPath: '#/definitions/JobError/additionalProperties',
              keyword: 'additionalProperties',
              params: { additionalProperty: key3 },
              message: 'must NOT have additional properties',
              schema: false,
              parentSchema: schema46,
              data: data29,
            };
            if (vErrors === null) {
              vErrors = [err65];
            } else {
              vErrors.push(err65);
            }
            errors++;
          }
        }
        if (data29.reason !== undefined) {
          let data30 = data29.reason;
          if (typeof data30 !== 'string') {
            const err66 = {
              instancePath: instancePath + '/error/reason',
              schemaPath: '#/definitions/JobError/properties/reason/type',
              keyword: 'type',
              params: { type: 'string' },
              message: 'must be string',
              schema: schema46.properties.reason.type,
              parentSchema: schema46.properties.reason,
              data: data30,
            };
            if (vErrors === null) {
              vErrors = [err66];
            } else {
              vErrors.push(err66);
            }
            errors++;
          }
        }
        if (data29.message !== undefined) {
          let data31 = data29.message;
          if (typeof data31 !== 'string') {
            const err67 = {
              instancePath: instancePath + '/error/message',
              schemaPath: '#/definitions/JobError/properties/message/type',
              keyword: 'type',
              params: { type: 'string' },
              message: 'must be string',
              schema: schema46.properties.message.type,
              parentSchema: schema46.properties.message,
              data: data31,
            };
            if (vErrors === null) {
              vErrors = [err67];
            } else {
              vErrors.push(err67);
            }
            errors++;
          }
        }
        if (data29.step !== undefined) {
          let data32 = data29.step;
          if (typeof data32 !== 'string') {
            const err68 = {
              instancePath: instancePath + '/error/step',
              schemaPath: '#/definitions/JobError/properties/step/type',
              keyword: 'type',
              params: { type: 'string' },
              message: 'must be string',
              schema: schema46.properties.step.type,
              parentSchema: schema46.properties.step,
              data: data32,
            };
            if (vErrors === null) {
              vErrors = [err68];
            } else {
              vErrors.push(err68);
            }
            errors++;
          }
        }
        if (data29.retryable !== undefined) {
          let data33 = data29.retryable;
          if (typeof data33 !== 'boolean') {
            const err69 = {
              instancePath: instancePath + '/error/retryable',
              schemaPath: '#/definitions/JobError/properties/retryable/type',
              keyword: 'type',
              params: { type: 'boolean' },
              message: 'must be boolean',
              schema: schema46.properties.retryable.type,
              parentSchema: schema46.properties.retryable,
              data: data33,
            };
            if (vErrors === null) {
              vErrors = [err69];
            } else {
              vErrors.push(err69);
            }
            errors++;
          }
        }
        if (data29.details !== undefined) {
          let data34 = data29.details;
          if (data34 && typeof data34 == 'object' && !Array.isArray(data34)) {
          } else {
            const err70 = {
              instancePath: instancePath + '/error/details',
              schemaPath: '#/definitions/JobError/properties/details/type',
              keyword: 'type',
              params: { type: 'object' },
              message: 'must be object',
              schema: schema46.properties.details.type,
              parentSchema: schema46.properties.details,
              data: data34,
            };
            if (vErrors === null) {
              vErrors = [err70];
            } else {
              vErrors.push(err70);
            }
            errors++;
          }
        }
      } else {
        const err71 = {
          instancePath: instancePath + '/error',
          schemaPath: '#/definitions/JobError/type',
          keyword: 'type',
          params: { type: 'object' },
          message: 'must be object',
          schema: schema46.type,
          parentSchema: schema46,
          data: data29,
        };
        if (vErrors === null) {
          vErrors = [err71];
        } else {
          vErrors.push(err71);
        }
        errors++;
      }
    }
    if (data.created_at !== undefined) {
      let data35 = data.created_at;
      if (typeof data35 === 'string') {
        if (!pattern1.test(data35)) {
          const err72 = {
            instancePath: instancePath + '/created_at',
            schemaPath: '#/definitions/Timestamp/pattern',
            keyword: 'pattern',
            params: { pattern: '^\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d\\.\\d{3}Z$' },
            message:
              'must match pattern "' +
              '^\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d\\.\\d{3}Z$' +
              '"',
            schema: '^\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d\\.\\d{3}Z$',
            parentSchema: schema16,
            data: data35,
          };
          if (vErrors === null) {
            vErrors = [err72];
          } else {
            vErrors.push(err72);
          }
          errors++;
        }
        if (!formats0.test(data35)) {
          const err73 = {
            instancePath: instancePath + '/created_at',
            schemaPath: '#/definitions/Timestamp/format',
            keyword: 'format',
            params: { format: 'date-time' },
            message: 'must match format "' + 'date-time' + '"',
            schema: 'date-time',
            parentSchema: schema16,
            data: data35,
          };
          if (vErrors === null) {
            vErrors = [err73];
          } else {
            vErrors.push(err73);
          }
          errors++;
        }
      } else {
        const err74 = {
          instancePath: instancePath + '/created_at',
          schemaPath: '#/definitions/Timestamp/type',
          keyword: 'type',
          params: { type: 'string' },
          message: 'must be string',
          schema: schema16.type,
          parentSchema: schema16,
          data: data35,
        };
        if (vErrors === null) {
          vErrors = [err74];
        } else {
          vErrors.push(err74);
        }
        errors++;
      }
    }
    if (data.updated_at !== undefined) {
      let data36 = data.updated_at;
      if (typeof data36 === 'string') {
        if (!pattern1.test(data36)) {
          const err75 = {
            instancePath: instancePath + '/updated_at',
            schemaPath: '#/definitions/Timestamp/pattern',
            keyword: 'pattern',
            params: { pattern: '^\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d\\.\\d{3}Z$' },
            message:
              'must match pattern "' +
              '^\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d\\.\\d{3}Z$' +
              '"',
            schema: '^\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d\\.\\d{3}Z$',
            parentSchema: schema16,
            data: data36,
          };
          if (vErrors === null) {
            vErrors = [err75];
          } else {
            vErrors.push(err75);
          }
          errors++;
        }
        if (!formats0.test(data36)) {
          const err76 = {
            instancePath: instancePath + '/updated_at',
            schemaPath: '#/definitions/Timestamp/format',
            keyword: 'format',
            params: { format: 'date-time' },
            message: 'must match format "' + 'date-time' + '"',
            schema: 'date-time',
            parentSchema: schema16,
            data: data36,
          };
          if (vErrors === null) {
            vErrors = [err76];
          } else {
            vErrors.push(err76);
          }
          errors++;
        }
      } else {
        const err77 = {
          instancePath: instancePath + '/updated_at',
          schemaPath: '#/definitions/Timestamp/type',
          keyword: 'type',
          params: { type: 'string' },
          message: 'must be string',
          schema: schema16.type,
          parentSchema: schema16,
          data: data36,
        };
        if (vErrors === null) {
          vErrors = [err77];
        } else {
          vErrors.push(err77);
        }
        errors++;
      }
    }
    if (data.ready_at !== undefined) {
      let data37 = data.ready_at;
      if (typeof data37 === 'string') {
        if (!pattern1.test(data37)) {
          const err78 = {
            instancePath: instancePath + '/ready_at',
            schemaPath: '#/definitions/Timestamp/pattern',
            keyword: 'pattern',
            params: { pattern: '^\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d\\.\\d{3}Z$' },
            message:
              'must match pattern "' +
              '^\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d\\.\\d{3}Z$' +
              '"',
            schema: '^\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d\\.\\d{3}Z$',
            parentSchema: schema16,
            data: data37,
          };
          if (vErrors === null) {
            vErrors = [err78];
          } else {
            vErrors.push(err78);
          }
          errors++;
        }
        if (!formats0.test(data37)) {
          const err79 = {
            instancePath: instancePath + '/ready_at',
            schemaPath: '#/definitions/Timestamp/format',
            keyword: 'format',
            params: { format: 'date-time' },
            message: 'must match format "' + 'date-time' + '"',
            schema: 'date-time',
            parentSchema: schema16,
            data: data37,
          };
          if (vErrors === null) {
            vErrors = [err79];
          } else {
            vErrors.push(err79);
          }
          errors++;
        }
      } else {
        const err80 = {
          instancePath: instancePath + '/ready_at',
          schemaPath: '#/definitions/Timestamp/type',
          keyword: 'type',
          params: { type: 'string' },
          message: 'must be string',
          schema: schema16.type,
          parentSchema: schema16,
          data: data37,
        };
        if (vErrors === null) {
          vErrors = [err80];
        } else {
          vErrors.push(err80);
        }
        errors++;
      }
    }
    if (data.expires_at !== undefined) {
      let data38 = data.expires_at;
      if (typeof data38 === 'string') {
        if (!pattern1.test(data38)) {
          const err81 = {
            instancePath: instancePath + '/expires_at',
            schemaPath: '#/definitions/Timestamp/pattern',
            keyword: 'pattern',
            params: { pattern: '^\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d\\.\\d{3}Z$' },
            message:
              'must match pattern "' +
              '^\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d\\.\\d{3}Z$' +
              '"',
            schema: '^\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d\\.\\d{3}Z$',
            parentSchema: schema16,
            data: data38,
          };
          if (vErrors === null) {
            vErrors = [err81];
          } else {
            vErrors.push(err81);
          }
          errors++;
        }
        if (!formats0.test(data38)) {
          const err82 = {
            instancePath: instancePath + '/expires_at',
            schemaPath: '#/definitions/Timestamp/format',
            keyword: 'format',
            params: { format: 'date-time' },
            message: 'must match format "' + 'date-time' + '"',
            schema: 'date-time',
            parentSchema: schema16,
            data: data38,
          };
          if (vErrors === null) {
            vErrors = [err82];
          } else {
            vErrors.push(err82);
          }
          errors++;
        }
      } else {
        const err83 = {
          instancePath: instancePath + '/expires_at',
          schemaPath: '#/definitions/Timestamp/type',
          keyword: 'type',
          params: { type: 'string' },
          message: 'must be string',
          schema: schema16.type,
          parentSchema: schema16,
          data: data38,
        };
        if (vErrors === null) {
          vErrors = [err83];
        } else {
          vErrors.push(err83);
        }
        errors++;
      }
    }
  } else {
    const err84 = {
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
      vErrors = [err84];
    } else {
      vErrors.push(err84);
    }
    errors++;
  }
  validate26.errors = vErrors;
  return errors === 0;
}
const schema51 = {
  type: 'object',
  properties: {
    id: { $ref: '#/definitions/JobId' },
    kind: { $ref: '#/definitions/JobKind' },
    state: { $ref: '#/definitions/JobState' },
    vm_id: { $ref: '#/definitions/VmId' },
    user_id: { $ref: '#/definitions/UserId' },
    step: {
      type: 'string',
      description: 'The step at which the job is, or the last one when it has ended.',
    },
    steps: { type: 'array', items: { $ref: '#/definitions/Step' } },
    progress: {
      type: 'object',
      properties: {
        step_index: { type: 'integer', description: 'Position of `step`, from 1.', minimum: 0 },
        step_total: { type: 'integer', description: 'Steps in all.', minimum: 0 },
        message: { type: 'string', description: 'What is going on, for people.' },
        percentage: {
          type: 'integer',
          description: 'Share of the steps that are done.',
          minimum: 0,
          maximum: 100,
        },
      },
      required: ['step_index', 'step_total'],
      additionalProperties: false,
    },
    blocked_on: {
      type: 'string',
      description: 'What the job waits for that is not in its own hands, such as `backend main`.',
    },
    attempt: { type: 'integer', description: 'Attempts at the present step.', minimum: 0 },
    next_attempt_at: { $ref: '#/definitions/Timestamp' },
    cancellable: { type: 'boolean', description: 'Whether `cancel_job` is possible now.' },
    cancel_requested_at: { $ref: '#/definitions/Timestamp' },
    error: { $ref: '#/definitions/JobError' },
    log: {
      type: 'object',
      properties: {
        last_line: {
          type: 'integer',
          description: 'Number of the newest log line; 0 when there is none.',
          minimum: 0,
        },
        complete: { type: 'boolean', description: 'Whether no further line will come.' },
      },
      required: ['last_line', 'complete'],
      additionalProperties: false,
    },
    requested_by: { type: 'string', description: 'Who asked for it.' },
    request_id: { $ref: '#/definitions/RequestId' },
    retry_of: { $ref: '#/definitions/JobId' },
    superseded_by: { $ref: '#/definitions/JobId' },
    created_at: { $ref: '#/definitions/Timestamp' },
    started_at: { $ref: '#/definitions/Timestamp' },
    ended_at: { $ref: '#/definitions/Timestamp' },
  },
  required: [
    'id',
    'kind',
    'state',
    'step',
    'steps',
    'progress',
    'attempt',
    'cancellable',
    'log',
    'requested_by',
    'created_at',
  ],
  additionalProperties: false,
};
const schema53 = {
  type: 'string',
  enum: ['provision_vm', 'delete_vm', 'redeploy_vm', 'bootstrap_vm'],
};
const schema54 = {
  type: 'string',
  description: '`queued` → `running` → `succeeded` or `failed`; `canceling` → `canceled`.',
  enum: ['queued', 'running', 'canceling', 'succeeded', 'failed', 'canceled'],
};
const schema63 = {
  type: 'string',
  description:
    "The caller's own name for this request, for idempotency. The scope is caller and method; kept at least 24 hours.",
  minLength: 1,
  maxLength: 128,
};
const schema57 = {
  type: 'object',
  properties: {
    name: {
      type: 'string',
      description:
        'What is done: `read_keys`, `deploy`, `boot`, `reach`, `gateway`, `bootstrap`, `verify` of a provision; `settle`, `gateway`, `delete`, `confirm` of a delete.',
    },
    state: { type: 'string', enum: ['pending', 'running', 'succeeded', 'failed', 'skipped'] },
    attempt: {
      type: 'integer',
      description: 'Times that the step was begun, or tried again after a fault.',
      minimum: 0,
    },
    started_at: { $ref: '#/definitions/Timestamp' },
    ended_at: { $ref: '#/definitions/Timestamp' },
    message: { type: 'string', description: 'What it does or found, for people.' },
  },
  required: ['name', 'state', 'attempt'],
  additionalProperties: false,
};
function validate31(
  data,
  { instancePath = '', parentData, parentDataProperty, rootData = data } = {},
) {
  let vErrors = null;
  let errors = 0;
  if (data && typeof data == 'object' && !Array.isArray(data)) {
    if (data.name === undefined) {
      const err0 = {
        instancePath,
        schemaPath: '#/required',
        keyword: 'required',
        params: { missingProperty: 'name' },
        message: "must have required property '" + 'name' + "'",
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
    if (data.state === undefined) {
      const err1 = {
        instancePath,
        schemaPath: '#/required',
        keyword: 'required',
        params: { missingProperty: 'state' },
        message: "must have required property '" + 'state' + "'",
        schema: schema57.required,
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
    if (data.attempt === undefined) {
      const err2 = {
        instancePath,
        schemaPath: '#/required',
        keyword: 'required',
        params: { missingProperty: 'attempt' },
        message: "must have required property '" + 'attempt' + "'",
        schema: schema57.required,
        parentSchema: schema57,
        data,
      };
      if (vErrors === null) {
        vErrors = [err2];
      } else {
        vErrors.push(err2);
      }
      errors++;
    }
    for (const key0 in data) {
      if (!(
        key0 === 'name' ||
        key0 === 'state' ||
        key0 === 'attempt' ||
        key0 === 'started_at' ||
        key0 === 'ended_at' ||
        key0 === 'message'
      )) {
        const err3 = {
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
          vErrors = [err3];
        } else {
          vErrors.push(err3);
        }
        errors++;
      }
    }
    if (data.name !== undefined) {
      let data0 = data.name;
      if (typeof data0 !== 'string') {
        const err4 = {
          instancePath: instancePath + '/name',
          schemaPath: '#/properties/name/type',
          keyword: 'type',
          params: { type: 'string' },
          message: 'must be string',
          schema: schema57.properties.name.type,
          parentSchema: schema57.properties.name,
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
    if (data.state !== undefined) {
      let data1 = data.state;
      if (typeof data1 !== 'string') {
        const err5 = {
          instancePath: instancePath + '/state',
          schemaPath: '#/properties/state/type',
          keyword: 'type',
          params: { type: 'string' },
          message: 'must be string',
          schema: schema57.properties.state.type,
          parentSchema: schema57.properties.state,
          data: data1,
        };
        if (vErrors === null) {
          vErrors = [err5];
        } else {
          vErrors.push(err5);
        }
        errors++;
      }
      if (!(
        data1 === 'pending' ||
        data1 === 'running' ||
        data1 === 'succeeded' ||
        data1 === 'failed' ||
        data1 === 'skipped'
      )) {
        const err6 = {
          instancePath: instancePath + '/state',
          schemaPath: '#/properties/state/enum',
          keyword: 'enum',
          params: { allowedValues: schema57.properties.state.enum },
          message: 'must be equal to one of the allowed values',
          schema: schema57.properties.state.enum,
          parentSchema: schema57.properties.state,
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
    if (data.attempt !== undefined) {
      let data2 = data.attempt;
      if (!(typeof data2 == 'number' && !(data2 % 1) && !isNaN(data2) && isFinite(data2))) {
        const err7 = {
          instancePath: instancePath + '/attempt',
          schemaPath: '#/properties/attempt/type',
          keyword: 'type',
          params: { type: 'integer' },
          message: 'must be integer',
          schema: schema57.properties.attempt.type,
          parentSchema: schema57.properties.attempt,
          data: data2,
        };
        if (vErrors === null) {
          vErrors = [err7];
        } else {
          vErrors.push(err7);
        }
        errors++;
      }
      if (typeof data2 == 'number' && isFinite(data2)) {
        if (data2 < 0 || isNaN(data2)) {
          const err8 = {
            instancePath: instancePath + '/attempt',
            schemaPath: '#/properties/attempt/minimum',
            keyword: 'minimum',
            params: { comparison: '>=', limit: 0 },
            message: 'must be >= 0',
            schema: 0,
            parentSchema: schema57.properties.attempt,
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
    }
    if (data.started_at !== undefined) {
      let data3 = data.started_at;
      if (typeof data3 === 'string') {
        if (!pattern1.test(data3)) {
          const err9 = {
            instancePath: instancePath + '/started_at',
            schemaPath: '#/definitions/Timestamp/pattern',
            keyword: 'pattern',
            params: { pattern: '^\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d\\.\\d{3}Z$' },
            message:
              'must match pattern "' +
              '^\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d\\.\\d{3}Z$' +
              '"',
            schema: '^\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d\\.\\d{3}Z$',
            parentSchema: schema16,
            data: data3,
          };
          if (vErrors === null) {
            vErrors = [err9];
          } else {
            vErrors.push(err9);
          }
          errors++;
        }
        if (!formats0.test(data3)) {
          const err10 = {
            instancePath: instancePath + '/started_at',
            schemaPath: '#/definitions/Timestamp/format',
            keyword: 'format',
            params: { format: 'date-time' },
            message: 'must match format "' + 'date-time' + '"',
            schema: 'date-time',
            parentSchema: schema16,
            data: data3,
          };
          if (vErrors === null) {
            vErrors = [err10];
          } else {
            vErrors.push(err10);
          }
          errors++;
        }
      } else {
        const err11 = {
          instancePath: instancePath + '/started_at',
          schemaPath: '#/definitions/Timestamp/type',
          keyword: 'type',
          params: { type: 'string' },
          message: 'must be string',
          schema: schema16.type,
          parentSchema: schema16,
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
    if (data.ended_at !== undefined) {
      let data4 = data.ended_at;
      if (typeof data4 === 'string') {
        if (!pattern1.test(data4)) {
          const err12 = {
            instancePath: instancePath + '/ended_at',
            schemaPath: '#/definitions/Timestamp/pattern',
            keyword: 'pattern',
            params: { pattern: '^\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d\\.\\d{3}Z$' },
            message:
              'must match pattern "' +
              '^\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d\\.\\d{3}Z$' +
              '"',
            schema: '^\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d\\.\\d{3}Z$',
            parentSchema: schema16,
            data: data4,
          };
          if (vErrors === null) {
            vErrors = [err12];
          } else {
            vErrors.push(err12);
          }
          errors++;
        }
        if (!formats0.test(data4)) {
          const err13 = {
            instancePath: instancePath + '/ended_at',
            schemaPath: '#/definitions/Timestamp/format',
            keyword: 'format',
            params: { format: 'date-time' },
            message: 'must match format "' + 'date-time' + '"',
            schema: 'date-time',
            parentSchema: schema16,
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
          instancePath: instancePath + '/ended_at',
          schemaPath: '#/definitions/Timestamp/type',
          keyword: 'type',
          params: { type: 'string' },
          message: 'must be string',
          schema: schema16.type,
          parentSchema: schema16,
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
    if (data.message !== undefined) {
      let data5 = data.message;
      if (typeof data5 !== 'string') {
        const err15 = {
          instancePath: instancePath + '/message',
          schemaPath: '#/properties/message/type',
          keyword: 'type',
          params: { type: 'string' },
          message: 'must be string',
          schema: schema57.properties.message.type,
          parentSchema: schema57.properties.message,
          data: data5,
        };
        if (vErrors === null) {
          vErrors = [err15];
        } else {
          vErrors.push(err15);
        }
        errors++;
      }
    }
  } else {
    const err16 = {
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
      vErrors = [err16];
    } else {
      vErrors.push(err16);
    }
    errors++;
  }
  validate31.errors = vErrors;
  return errors === 0;
}
function validate30(
  data,
  { instancePath = '', parentData, parentDataProperty, rootData = data } = {},
) {
  let vErrors = null;
  let errors = 0;
  if (data && typeof data == 'object' && !Array.isArray(data)) {
    if (data.id === undefined) {
      const err0 = {
        instancePath,
        schemaPath: '#/required',
        keyword: 'required',
        params: { missingProperty: 'id' },
        message: "must have required property '" + 'id' + "'",
        schema: schema51.required,
        parentSchema: schema51,
        data,
      };
      if (vErrors === null) {
        vErrors = [err0];
      } else {
        vErrors.push(err0);
      }
      errors++;
    }
    if (data.kind === undefined) {
      const err1 = {
        instancePath,
        schemaPath: '#/required',
        keyword: 'required',
        params: { missingProperty: 'kind' },
        message: "must have required property '" + 'kind' + "'",
        schema: schema51.required,
        parentSchema: schema51,
        data,
      };
      if (vErrors === null) {
        vErrors = [err1];
      } else {
        vErrors.push(err1);
      }
      errors++;
    }
    if (data.state === undefined) {
      const err2 = {
        instancePath,
        schemaPath: '#/required',
        keyword: 'required',
        params: { missingProperty: 'state' },
        message: "must have required property '" + 'state' + "'",
        schema: schema51.required,
        parentSchema: schema51,
        data,
      };
      if (vErrors === null) {
        vErrors = [err2];
      } else {
        vErrors.push(err2);
      }
      errors++;
    }
    if (data.step === undefined) {
      const err3 = {
        instancePath,
        schemaPath: '#/required',
        keyword: 'required',
        params: { missingProperty: 'step' },
        message: "must have required property '" + 'step' + "'",
        schema: schema51.required,
        parentSchema: schema51,
        data,
      };
      if (vErrors === null) {
        vErrors = [err3];
      } else {
        vErrors.push(err3);
      }
      errors++;
    }
    if (data.steps === undefined) {
      const err4 = {
        instancePath,
        schemaPath: '#/required',
        keyword: 'required',
        params: { missingProperty: 'steps' },
        message: "must have required property '" + 'steps' + "'",
        schema: schema51.required,
        parentSchema: schema51,
        data,
      };
      if (vErrors === null) {
        vErrors = [err4];
      } else {
        vErrors.push(err4);
      }
      errors++;
    }
    if (data.progress === undefined) {
      const err5 = {
        instancePath,
        schemaPath: '#/required',
        keyword: 'required',
        params: { missingProperty: 'progress' },
        message: "must have required property '" + 'progress' + "'",
        schema: schema51.required,
        parentSchema: schema51,
        data,
      };
      if (vErrors === null) {
        vErrors = [err5];
      } else {
        vErrors.push(err5);
      }
      errors++;
    }
    if (data.attempt === undefined) {
      const err6 = {
        instancePath,
        schemaPath: '#/required',
        keyword: 'required',
        params: { missingProperty: 'attempt' },
        message: "must have required property '" + 'attempt' + "'",
        schema: schema51.required,
        parentSchema: schema51,
        data,
      };
      if (vErrors === null) {
        vErrors = [err6];
      } else {
        vErrors.push(err6);
      }
      errors++;
    }
    if (data.cancellable === undefined) {
      const err7 = {
        instancePath,
        schemaPath: '#/required',
        keyword: 'required',
        params: { missingProperty: 'cancellable' },
        message: "must have required property '" + 'cancellable' + "'",
        schema: schema51.required,
        parentSchema: schema51,
        data,
      };
      if (vErrors === null) {
        vErrors = [err7];
      } else {
        vErrors.push(err7);
      }
      errors++;
    }
    if (data.log === undefined) {
      const err8 = {
        instancePath,
        schemaPath: '#/required',
        keyword: 'required',
        params: { missingProperty: 'log' },
        message: "must have required property '" + 'log' + "'",
        schema: schema51.required,
        parentSchema: schema51,
        data,
      };
      if (vErrors === null) {
        vErrors = [err8];
      } else {
        vErrors.push(err8);
      }
      errors++;
    }
    if (data.requested_by === undefined) {
      const err9 = {
        instancePath,
        schemaPath: '#/required',
        keyword: 'required',
        params: { missingProperty: 'requested_by' },
        message: "must have required property '" + 'requested_by' + "'",
        schema: schema51.required,
        parentSchema: schema51,
        data,
      };
      if (vErrors === null) {
        vErrors = [err9];
      } else {
        vErrors.push(err9);
      }
      errors++;
    }
    if (data.created_at === undefined) {
      const err10 = {
        instancePath,
        schemaPath: '#/required',
        keyword: 'required',
        params: { missingProperty: 'created_at' },
        message: "must have required property '" + 'created_at' + "'",
        schema: schema51.required,
        parentSchema: schema51,
        data,
      };
      if (vErrors === null) {
        vErrors = [err10];
      } else {
        vErrors.push(err10);
      }
      errors++;
    }
    for (const key0 in data) {
      if (!func2.call(schema51.properties, key0)) {
        const err11 = {
          instancePath,
          schemaPath: '#/additionalProperties',
          keyword: 'additionalProperties',
          params: { additionalProperty: key0 },
          message: 'must NOT have additional properties',
          schema: false,
          parentSchema: schema51,
          data,
        };
        if (vErrors === null) {
          vErrors = [err11];
        } else {
          vErrors.push(err11);
        }
        errors++;
      }
    }
    if (data.id !== undefined) {
      let data0 = data.id;
      if (typeof data0 === 'string') {
        if (!pattern12.test(data0)) {
          const err12 = {
            instancePath: instancePath + '/id',
            schemaPath: '#/definitions/JobId/pattern',
            keyword: 'pattern',
            params: { pattern: '^job_[0-9a-hjkmnp-tv-z]{26}$' },
            message: 'must match pattern "' + '^job_[0-9a-hjkmnp-tv-z]{26}$' + '"',
            schema: '^job_[0-9a-hjkmnp-tv-z]{26}$',
            parentSchema: schema45,
            data: data0,
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
          instancePath: instancePath + '/id',
          schemaPath: '#/definitions/JobId/type',
          keyword: 'type',
          params: { type: 'string' },
          message: 'must be string',
          schema: schema45.type,
          parentSchema: schema45,
          data: data0,
        };
        if (vErrors === null) {
          vErrors = [err13];
        } else {
          vErrors.push(err13);
        }
        errors++;
      }
    }
    if (data.kind !== undefined) {
      let data1 = data.kind;
      if (typeof data1 !== 'string') {
        const err14 = {
          instancePath: instancePath + '/kind',
          schemaPath: '#/definitions/JobKind/type',
          keyword: 'type',
          params: { type: 'string' },
          message: 'must be string',
          schema: schema53.type,
          parentSchema: schema53,
          data: data1,
        };
        if (vErrors === null) {
          vErrors = [err14];
        } else {
          vErrors.push(err14);
        }
        errors++;
      }
      if (!(
        data1 === 'provision_vm' ||
        data1 === 'delete_vm' ||
        data1 === 'redeploy_vm' ||
        data1 === 'bootstrap_vm'
      )) {
        const err15 = {
          instancePath: instancePath + '/kind',
          schemaPath: '#/definitions/JobKind/enum',
          keyword: 'enum',
          params: { allowedValues: schema53.enum },
          message: 'must be equal to one of the allowed values',
          schema: schema53.enum,
          parentSchema: schema53,
          data: data1,
        };
        if (vErrors === null) {
          vErrors = [err15];
        } else {
          vErrors.push(err15);
        }
        errors++;
      }
    }
    if (data.state !== undefined) {
      let data2 = data.state;
      if (typeof data2 !== 'string') {
        const err16 = {
          instancePath: instancePath + '/state',
          schemaPath: '#/definitions/JobState/type',
          keyword: 'type',
          params: { type: 'string' },
          message: 'must be string',
          schema: schema54.type,
          parentSchema: schema54,
          data: data2,
        };
        if (vErrors === null) {
          vErrors = [err16];
        } else {
          vErrors.push(err16);
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
        const err17 = {
          instancePath: instancePath + '/state',
          schemaPath: '#/definitions/JobState/enum',
          keyword: 'enum',
          params: { allowedValues: schema54.enum },
          message: 'must be equal to one of the allowed values',
          schema: schema54.enum,
          parentSchema: schema54,
          data: data2,
        };
        if (vErrors === null) {
          vErrors = [err17];
        } else {
          vErrors.push(err17);
        }
        errors++;
      }
    }
    if (data.vm_id !== undefined) {
      let data3 = data.vm_id;
      if (typeof data3 === 'string') {
        if (!pattern9.test(data3)) {
          const err18 = {
            instancePath: instancePath + '/vm_id',
            schemaPath: '#/definitions/VmId/pattern',
            keyword: 'pattern',
            params: { pattern: '^vm_[0-9a-hjkmnp-tv-z]{26}$' },
            message: 'must match pattern "' + '^vm_[0-9a-hjkmnp-tv-z]{26}$' + '"',
            schema: '^vm_[0-9a-hjkmnp-tv-z]{26}$',
            parentSchema: schema38,
            data: data3,
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
          instancePath: instancePath + '/vm_id',
          schemaPath: '#/definitions/VmId/type',
          keyword: 'type',
          params: { type: 'string' },
          message: 'must be string',
          schema: schema38.type,
          parentSchema: schema38,
          data: data3,
        };
        if (vErrors === null) {
          vErrors = [err19];
        } else {
          vErrors.push(err19);
        }
        errors++;
      }
    }
    if (data.user_id !== undefined) {
      let data4 = data.user_id;
      if (typeof data4 === 'string') {
        if (!pattern0.test(data4)) {
          const err20 = {
            instancePath: instancePath + '/user_id',
            schemaPath: '#/definitions/UserId/pattern',
            keyword: 'pattern',
            params: { pattern: '^usr_[0-9a-hjkmnp-tv-z]{26}$' },
            message: 'must match pattern "' + '^usr_[0-9a-hjkmnp-tv-z]{26}$' + '"',
            schema: '^usr_[0-9a-hjkmnp-tv-z]{26}$',
            parentSchema: schema15,
            data: data4,
          };
          if (vErrors === null) {
            vErrors = [err20];
          } else {
            vErrors.push(err20);
          }
          errors++;
        }
      } else {
        const err21 = {
          instancePath: instancePath + '/user_id',
          schemaPath: '#/definitions/UserId/type',
          keyword: 'type',
          params: { type: 'string' },
          message: 'must be string',
          schema: schema15.type,
          parentSchema: schema15,
          data: data4,
        };
        if (vErrors === null) {
          vErrors = [err21];
        } else {
          vErrors.push(err21);
        }
        errors++;
      }
    }
    if (data.step !== undefined) {
      let data5 = data.step;
      if (typeof data5 !== 'string') {
        const err22 = {
          instancePath: instancePath + '/step',
          schemaPath: '#/properties/step/type',
          keyword: 'type',
          params: { type: 'string' },
          message: 'must be string',
          schema: schema51.properties.step.type,
          parentSchema: schema51.properties.step,
          data: data5,
        };
        if (vErrors === null) {
          vErrors = [err22];
        } else {
          vErrors.push(err22);
        }
        errors++;
      }
    }
    if (data.steps !== undefined) {
      let data6 = data.steps;
      if (Array.isArray(data6)) {
        const len0 = data6.length;
        for (let i0 = 0; i0 < len0; i0++) {
          if (
            !validate31(data6[i0], {
              instancePath: instancePath + '/steps/' + i0,
              parentData: data6,
              parentDataProperty: i0,
              rootData,
            })
          ) {
            vErrors = vErrors === null ? validate31.errors : vErrors.concat(validate31.errors);
            errors = vErrors.length;
          }
        }
      } else {
        const err23 = {
          instancePath: instancePath + '/steps',
          schemaPath: '#/properties/steps/type',
          keyword: 'type',
          params: { type: 'array' },
          message: 'must be array',
          schema: schema51.properties.steps.type,
          parentSchema: schema51.properties.steps,
          data: data6,
        };
        if (vErrors === null) {
          vErrors = [err23];
        } else {
          vErrors.push(err23);
        }
        errors++;
      }
    }
    if (data.progress !== undefined) {
      let data8 = data.progress;
      if (data8 && typeof data8 == 'object' && !Array.isArray(data8)) {
        if (data8.step_index === undefined) {
          const err24 = {
            instancePath: instancePath + '/progress',
            schemaPath: '#/properties/progress/required',
            keyword: 'required',
            params: { missingProperty: 'step_index' },
            message: "must have required property '" + 'step_index' + "'",
            schema: schema51.properties.progress.required,
            parentSchema: schema51.properties.progress,
            data: data8,
          };
          if (vErrors === null) {
            vErrors = [err24];
          } else {
            vErrors.push(err24);
          }
          errors++;
        }
        if (data8.step_total === undefined) {
          const err25 = {
            instancePath: instancePath + '/progress',
            schemaPath: '#/properties/progress/required',
            keyword: 'required',
            params: { missingProperty: 'step_total' },
            message: "must have required property '" + 'step_total' + "'",
            schema: schema51.properties.progress.required,
            parentSchema: schema51.properties.progress,
            data: data8,
          };
          if (vErrors === null) {
            vErrors = [err25];
          } else {
            vErrors.push(err25);
          }
          errors++;
        }
        for (const key1 in data8) {
          if (!(
            key1 === 'step_index' ||
            key1 === 'step_total' ||
            key1 === 'message' ||
            key1 === 'percentage'
          )) {
            const err26 = {
              instancePath: instancePath + '/progress',
              schemaPath: '#/properties/progress/additionalProperties',
              keyword: 'additionalProperties',
              params: { additionalProperty: key1 },
              message: 'must NOT have additional properties',
              schema: false,
              parentSchema: schema51.properties.progress,
              data: data8,
            };
            if (vErrors === null) {
              vErrors = [err26];
            } else {
              vErrors.push(err26);
            }
            errors++;
          }
        }
        if (data8.step_index !== undefined) {
          let data9 = data8.step_index;
          if (!(typeof data9 == 'number' && !(data9 % 1) && !isNaN(data9) && isFinite(data9))) {
            const err27 = {
              instancePath: instancePath + '/progress/step_index',
              schemaPath: '#/properties/progress/properties/step_index/type',
              keyword: 'type',
              params: { type: 'integer' },
              message: 'must be integer',
              schema: schema51.properties.progress.properties.step_index.type,
              parentSchema: schema51.properties.progress.properties.step_index,
              data: data9,
            };
            if (vErrors === null) {
              vErrors = [err27];
            } else {
              vErrors.push(err27);
            }
            errors++;
          }
          if (typeof data9 == 'number' && isFinite(data9)) {
            if (data9 < 0 || isNaN(data9)) {
              const err28 = {
                instancePath: instancePath + '/progress/step_index',
                schemaPath: '#/properties/progress/properties/step_index/minimum',
                keyword: 'minimum',
                params: { comparison: '>=', limit: 0 },
                message: 'must be >= 0',
                schema: 0,
                parentSchema: schema51.properties.progress.properties.step_index,
                data: data9,
              };
              if (vErrors === null) {
                vErrors = [err28];
              } else {
                vErrors.push(err28);
              }
              errors++;
            }
          }
        }
        if (data8.step_total !== undefined) {
          let data10 = data8.step_total;
          if (!(typeof data10 == 'number' && !(data10 % 1) && !isNaN(data10) && isFinite(data10))) {
            const err29 = {
              instancePath: instancePath + '/progress/step_total',
              schemaPath: '#/properties/progress/properties/step_total/type',
              keyword: 'type',
              params: { type: 'integer' },
              message: 'must be integer',
              schema: schema51.properties.progress.properties.step_total.type,
              parentSchema: schema51.properties.progress.properties.step_total,
              data: data10,
            };
            if (vErrors === null) {
              vErrors = [err29];
            } else {
              vErrors.push(err29);
            }
            errors++;
          }
          if (typeof data10 == 'number' && isFinite(data10)) {
            if (data10 < 0 || isNaN(data10)) {
              const err30 = {
                instancePath: instancePath + '/progress/step_total',
                schemaPath: '#/properties/progress/properties/step_total/minimum',
                keyword: 'minimum',
                params: { comparison: '>=', limit: 0 },
                message: 'must be >= 0',
                schema: 0,
                parentSchema: schema51.properties.progress.properties.step_total,
                data: data10,
              };
              if (vErrors === null) {
                vErrors = [err30];
              } else {
                vErrors.push(err30);
              }
              errors++;
            }
          }
        }
        if (data8.message !== undefined) {
          let data11 = data8.message;
          if (typeof data11 !== 'string') {
            const err31 = {
              instancePath: instancePath + '/progress/message',
              schemaPath: '#/properties/progress/properties/message/type',
              keyword: 'type',
              params: { type: 'string' },
              message: 'must be string',
              schema: schema51.properties.progress.properties.message.type,
              parentSchema: schema51.properties.progress.properties.message,
              data: data11,
            };
            if (vErrors === null) {
              vErrors = [err31];
            } else {
              vErrors.push(err31);
            }
            errors++;
          }
        }
        if (data8.percentage !== undefined) {
          let data12 = data8.percentage;
          if (!(typeof data12 == 'number' && !(data12 % 1) && !isNaN(data12) && isFinite(data12))) {
            const err32 = {
              instancePath: instancePath + '/progress/percentage',
              schemaPath: '#/properties/progress/properties/percentage/type',
              keyword: 'type',
              params: { type: 'integer' },
              message: 'must be integer',
              schema: schema51.properties.progress.properties.percentage.type,
              parentSchema: schema51.properties.progress.properties.percentage,
              data: data12,
            };
            if (vErrors === null) {
              vErrors = [err32];
            } else {
              vErrors.push(err32);
            }
            errors++;
          }
          if (typeof data12 == 'number' && isFinite(data12)) {
            if (data12 > 100 || isNaN(data12)) {
              const err33 = {
                instancePath: instancePath + '/progress/percentage',
                schemaPath: '#/properties/progress/properties/percentage/maximum',
                keyword: 'maximum',
                params: { comparison: '<=', limit: 100 },
                message: 'must be <= 100',
                schema: 100,
                parentSchema: schema51.properties.progress.properties.percentage,
                data: data12,
              };
              if (vErrors === null) {
                vErrors = [err33];
              } else {
                vErrors.push(err33);
              }
              errors++;
            }
            if (data12 < 0 || isNaN(data12)) {
              const err34 = {
                instancePath: instancePath + '/progress/percentage',
                schemaPath: '#/properties/progress/properties/percentage/minimum',
                keyword: 'minimum',
                params: { comparison: '>=', limit: 0 },
                message: 'must be >= 0',
                schema: 0,
                parentSchema: schema51.properties.progress.properties.percentage,
                data: data12,
              };
              if (vErrors === null) {
                vErrors = [err34];
              } else {
                vErrors.push(err34);
              }
              errors++;
            }
          }
        }
      } else {
        const err35 = {
          instancePath: instancePath + '/progress',
          schemaPath: '#/properties/progress/type',
          keyword: 'type',
          params: { type: 'object' },
          message: 'must be object',
          schema: schema51.properties.progress.type,
          parentSchema: schema51.properties.progress,
          data: data8,
        };
        if (vErrors === null) {
          vErrors = [err35];
        } else {
          vErrors.push(err35);
        }
        errors++;
      }
    }
    if (data.blocked_on !== undefined) {
      let data13 = data.blocked_on;
      if (typeof data13 !== 'string') {
        const err36 = {
          instancePath: instancePath + '/blocked_on',
          schemaPath: '#/properties/blocked_on/type',
          keyword: 'type',
          params: { type: 'string' },
          message: 'must be string',
          schema: schema51.properties.blocked_on.type,
          parentSchema: schema51.properties.blocked_on,
          data: data13,
        };
        if (vErrors === null) {
          vErrors = [err36];
        } else {
          vErrors.push(err36);
        }
        errors++;
      }
    }
    if (data.attempt !== undefined) {
      let data14 = data.attempt;
      if (!(typeof data14 == 'number' && !(data14 % 1) && !isNaN(data14) && isFinite(data14))) {
        const err37 = {
          instancePath: instancePath + '/attempt',
          schemaPath: '#/properties/attempt/type',
          keyword: 'type',
          params: { type: 'integer' },
          message: 'must be integer',
          schema: schema51.properties.attempt.type,
          parentSchema: schema51.properties.attempt,
          data: data14,
        };
        if (vErrors === null) {
          vErrors = [err37];
        } else {
          vErrors.push(err37);
        }
        errors++;
      }
      if (typeof data14 == 'number' && isFinite(data14)) {
        if (data14 < 0 || isNaN(data14)) {
          const err38 = {
            instancePath: instancePath + '/attempt',
            schemaPath: '#/properties/attempt/minimum',
            keyword: 'minimum',
            params: { comparison: '>=', limit: 0 },
            message: 'must be >= 0',
            schema: 0,
            parentSchema: schema51.properties.attempt,
            data: data14,
          };
          if (vErrors === null) {
            vErrors = [err38];
          } else {
            vErrors.push(err38);
          }
          errors++;
        }
      }
    }
    if (data.next_attempt_at !== undefined) {
      let data15 = data.next_attempt_at;
      if (typeof data15 === 'string') {
        if (!pattern1.test(data15)) {
          const err39 = {
            instancePath: instancePath + '/next_attempt_at',
            schemaPath: '#/definitions/Timestamp/pattern',
            keyword: 'pattern',
            params: { pattern: '^\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d\\.\\d{3}Z$' },
            message:
              'must match pattern "' +
              '^\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d\\.\\d{3}Z$' +
              '"',
            schema: '^\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d\\.\\d{3}Z$',
            parentSchema: schema16,
            data: data15,
          };
          if (vErrors === null) {
            vErrors = [err39];
          } else {
            vErrors.push(err39);
          }
          errors++;
        }
        if (!formats0.test(data15)) {
          const err40 = {
            instancePath: instancePath + '/next_attempt_at',
            schemaPath: '#/definitions/Timestamp/format',
            keyword: 'format',
            params: { format: 'date-time' },
            message: 'must match format "' + 'date-time' + '"',
            schema: 'date-time',
            parentSchema: schema16,
            data: data15,
          };
          if (vErrors === null) {
            vErrors = [err40];
          } else {
            vErrors.push(err40);
          }
          errors++;
        }
      } else {
        const err41 = {
          instancePath: instancePath + '/next_attempt_at',
          schemaPath: '#/definitions/Timestamp/type',
          keyword: 'type',
          params: { type: 'string' },
          message: 'must be string',
          schema: schema16.type,
          parentSchema: schema16,
          data: data15,
        };
        if (vErrors === null) {
          vErrors = [err41];
        } else {
          vErrors.push(err41);
        }
        errors++;
      }
    }
    if (data.cancellable !== undefined) {
      let data16 = data.cancellable;
      if (typeof data16 !== 'boolean') {
        const err42 = {
          instancePath: instancePath + '/cancellable',
          schemaPath: '#/properties/cancellable/type',
          keyword: 'type',
          params: { type: 'boolean' },
          message: 'must be boolean',
          schema: schema51.properties.cancellable.type,
          parentSchema: schema51.properties.cancellable,
          data: data16,
        };
        if (vErrors === null) {
          vErrors = [err42];
        } else {
          vErrors.push(err42);
        }
        errors++;
      }
    }
    if (data.cancel_requested_at !== undefined) {
      let data17 = data.cancel_requested_at;
      if (typeof data17 === 'string') {
        if (!pattern1.test(data17)) {
          const err43 = {
            instancePath: instancePath + '/cancel_requested_at',
            schemaPath: '#/definitions/Timestamp/pattern',
            keyword: 'pattern',
            params: { pattern: '^\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d\\.\\d{3}Z$' },
            message:
              'must match pattern "' +
              '^\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d\\.\\d{3}Z$' +
              '"',
            schema: '^\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d\\.\\d{3}Z$',
            parentSchema: schema16,
            data: data17,
          };
          if (vErrors === null) {
            vErrors = [err43];
          } else {
            vErrors.push(err43);
          }
          errors++;
        }
        if (!formats0.test(data17)) {
          const err44 = {
            instancePath: instancePath + '/cancel_requested_at',
            schemaPath: '#/definitions/Timestamp/format',
            keyword: 'format',
            params: { format: 'date-time' },
            message: 'must match format "' + 'date-time' + '"',
            schema: 'date-time',
            parentSchema: schema16,
            data: data17,
          };
          if (vErrors === null) {
            vErrors = [err44];
          } else {
            vErrors.push(err44);
          }
          errors++;
        }
      } else {
        const err45 = {
          instancePath: instancePath + '/cancel_requested_at',
          schemaPath: '#/definitions/Timestamp/type',
          keyword: 'type',
          params: { type: 'string' },
          message: 'must be string',
          schema: schema16.type,
          parentSchema: schema16,
          data: data17,
        };
        if (vErrors === null) {
          vErrors = [err45];
        } else {
          vErrors.push(err45);
        }
        errors++;
      }
    }
    if (data.error !== undefined) {
      let data18 = data.error;
      if (data18 && typeof data18 == 'object' && !Array.isArray(data18)) {
        if (data18.reason === undefined) {
          const err46 = {
            instancePath: instancePath + '/error',
            schemaPath: '#/definitions/JobError/required',
            keyword: 'required',
            params: { missingProperty: 'reason' },
            message: "must have required property '" + 'reason' + "'",
            schema: schema46.required,
            parentSchema: schema46,
            data: data18,
          };
          if (vErrors === null) {
            vErrors = [err46];
          } else {
            vErrors.push(err46);
          }
          errors++;
        }
        if (data18.message === undefined) {
          const err47 = {
            instancePath: instancePath + '/error',
            schemaPath: '#/definitions/JobError/required',
            keyword: 'required',
            params: { missingProperty: 'message' },
            message: "must have required property '" + 'message' + "'",
            schema: schema46.required,
            parentSchema: schema46,
            data: data18,
          };
          if (vErrors === null) {
            vErrors = [err47];
          } else {
            vErrors.push(err47);
          }
          errors++;
        }
        if (data18.step === undefined) {
          const err48 = {
            instancePath: instancePath + '/error',
            schemaPath: '#/definitions/JobError/required',
            keyword: 'required',
            params: { missingProperty: 'step' },
            message: "must have required property '" + 'step' + "'",
            schema: schema46.required,
            parentSchema: schema46,
            data: data18,
          };
          if (vErrors === null) {
            vErrors = [err48];
          } else {
            vErrors.push(err48);
          }
          errors++;
        }
        if (data18.retryable === undefined) {
          const err49 = {
            instancePath: instancePath + '/error',
            schemaPath: '#/definitions/JobError/required',
            keyword: 'required',
            params: { missingProperty: 'retryable' },
            message: "must have required property '" + 'retryable' + "'",
            schema: schema46.required,
            parentSchema: schema46,
            data: data18,
          };
          if (vErrors === null) {
            vErrors = [err49];
          } else {
            vErrors.push(err49);
          }
          errors++;
        }
        for (const key2 in data18) {
          if (!(
            key2 === 'reason' ||
            key2 === 'message' ||
            key2 === 'step' ||
            key2 === 'retryable' ||
            key2 === 'details'
          )) {
            const err50 = {
              instancePath: instancePath + '/error',
              schemaPath: '#/definitions/JobError/additionalProperties',
              keyword: 'additionalProperties',
              params: { additionalProperty: key2 },
              message: 'must NOT have additional properties',
              schema: false,
              parentSchema: schema46,
              data: data18,
            };
            if (vErrors === null) {
              vErrors = [err50];
            } else {
              vErrors.push(err50);
            }
            errors++;
          }
        }
        if (data18.reason !== undefined) {
          let data19 = data18.reason;
          if (typeof data19 !== 'string') {
            const err51 = {
              instancePath: instancePath + '/error/reason',
              schemaPath: '#/definitions/JobError/properties/reason/type',
              keyword: 'type',
              params: { type: 'string' },
              message: 'must be string',
              schema: schema46.properties.reason.type,
              parentSchema: schema46.properties.reason,
              data: data19,
            };
            if (vErrors === null) {
              vErrors = [err51];
            } else {
              vErrors.push(err51);
            }
            errors++;
          }
        }
        if (data18.message !== undefined) {
          let data20 = data18.message;
          if (typeof data20 !== 'string') {
            const err52 = {
              instancePath: instancePath + '/error/message',
              schemaPath: '#/definitions/JobError/properties/message/type',
              keyword: 'type',
              params: { type: 'string' },
              message: 'must be string',
              schema: schema46.properties.message.type,
              parentSchema: schema46.properties.message,
              data: data20,
            };
            if (vErrors === null) {
              vErrors = [err52];
            } else {
              vErrors.push(err52);
            }
            errors++;
          }
        }
        if (data18.step !== undefined) {
          let data21 = data18.step;
          if (typeof data21 !== 'string') {
            const err53 = {
              instancePath: instancePath + '/error/step',
              schemaPath: '#/definitions/JobError/properties/step/type',
              keyword: 'type',
              params: { type: 'string' },
              message: 'must be string',
              schema: schema46.properties.step.type,
              parentSchema: schema46.properties.step,
              data: data21,
            };
            if (vErrors === null) {
              vErrors = [err53];
            } else {
              vErrors.push(err53);
            }
            errors++;
          }
        }
        if (data18.retryable !== undefined) {
          let data22 = data18.retryable;
          if (typeof data22 !== 'boolean') {
            const err54 = {
              instancePath: instancePath + '/error/retryable',
              schemaPath: '#/definitions/JobError/properties/retryable/type',
              keyword: 'type',
              params: { type: 'boolean' },
              message: 'must be boolean',
              schema: schema46.properties.retryable.type,
              parentSchema: schema46.properties.retryable,
              data: data22,
            };
            if (vErrors === null) {
              vErrors = [err54];
            } else {
              vErrors.push(err54);
            }
            errors++;
          }
        }
        if (data18.details !== undefined) {
          let data23 = data18.details;
          if (data23 && typeof data23 == 'object' && !Array.isArray(data23)) {
          } else {
            const err55 = {
              instancePath: instancePath + '/error/details',
              schemaPath: '#/definitions/JobError/properties/details/type',
              keyword: 'type',
              params: { type: 'object' },
              message: 'must be object',
              schema: schema46.properties.details.type,
              parentSchema: schema46.properties.details,
              data: data23,
            };
            if (vErrors === null) {
              vErrors = [err55];
            } else {
              vErrors.push(err55);
            }
            errors++;
          }
        }
      } else {
        const err56 = {
          instancePath: instancePath + '/error',
          schemaPath: '#/definitions/JobError/type',
          keyword: 'type',
          params: { type: 'object' },
          message: 'must be object',
          schema: schema46.type,
          parentSchema: schema46,
          data: data18,
        };
        if (vErrors === null) {
          vErrors = [err56];
        } else {
          vErrors.push(err56);
        }
        errors++;
      }
    }
    if (data.log !== undefined) {
      let data24 = data.log;
      if (data24 && typeof data24 == 'object' && !Array.isArray(data24)) {
        if (data24.last_line === undefined) {
          const err57 = {
            instancePath: instancePath + '/log',
            schemaPath: '#/properties/log/required',
            keyword: 'required',
            params: { missingProperty: 'last_line' },
            message: "must have required property '" + 'last_line' + "'",
            schema: schema51.properties.log.required,
            parentSchema: schema51.properties.log,
            data: data24,
          };
          if (vErrors === null) {
            vErrors = [err57];
          } else {
            vErrors.push(err57);
          }
          errors++;
        }
        if (data24.complete === undefined) {
          const err58 = {
            instancePath: instancePath + '/log',
            schemaPath: '#/properties/log/required',
            keyword: 'required',
            params: { missingProperty: 'complete' },
            message: "must have required property '" + 'complete' + "'",
            schema: schema51.properties.log.required,
            parentSchema: schema51.properties.log,
            data: data24,
          };
          if (vErrors === null) {
            vErrors = [err58];
          } else {
            vErrors.push(err58);
          }
          errors++;
        }
        for (const key3 in data24) {
          if (!(key3 === 'last_line' || key3 === 'complete')) {
            const err59 = {
              instancePath: instancePath + '/log',
              schemaPath: '#/properties/log/additionalProperties',
              keyword: 'additionalProperties',
              params: { additionalProperty: key3 },
              message: 'must NOT have additional properties',
              schema: false,
              parentSchema: schema51.properties.log,
              data: data24,
            };
            if (vErrors === null) {
              vErrors = [err59];
            } else {
              vErrors.push(err59);
            }
            errors++;
          }
        }
        if (data24.last_line !== undefined) {
          let data25 = data24.last_line;
          if (!(typeof data25 == 'number' && !(data25 % 1) && !isNaN(data25) && isFinite(data25))) {
            const err60 = {
              instancePath: instancePath + '/log/last_line',
              schemaPath: '#/properties/log/properties/last_line/type',
              keyword: 'type',
              params: { type: 'integer' },
              message: 'must be integer',
              schema: schema51.properties.log.properties.last_line.type,
              parentSchema: schema51.properties.log.properties.last_line,
              data: data25,
            };
            if (vErrors === null) {
              vErrors = [err60];
            } else {
              vErrors.push(err60);
            }
            errors++;
          }
          if (typeof data25 == 'number' && isFinite(data25)) {
            if (data25 < 0 || isNaN(data25)) {
              const err61 = {
                instancePath: instancePath + '/log/last_line',
                schemaPath: '#/properties/log/properties/last_line/minimum',
                keyword: 'minimum',
                params: { comparison: '>=', limit: 0 },
                message: 'must be >= 0',
                schema: 0,
                parentSchema: schema51.properties.log.properties.last_line,
                data: data25,
              };
              if (vErrors === null) {
                vErrors = [err61];
              } else {
                vErrors.push(err61);
              }
              errors++;
            }
          }
        }
        if (data24.complete !== undefined) {
          let data26 = data24.complete;
          if (typeof data26 !== 'boolean') {
            const err62 = {
              instancePath: instancePath + '/log/complete',
              schemaPath: '#/properties/log/properties/complete/type',
              keyword: 'type',
              params: { type: 'boolean' },
              message: 'must be boolean',
              schema: schema51.properties.log.properties.complete.type,
              parentSchema: schema51.properties.log.properties.complete,
              data: data26,
            };
            if (vErrors === null) {
              vErrors = [err62];
            } else {
              vErrors.push(err62);
            }
            errors++;
          }
        }
      } else {
        const err63 = {
          instancePath: instancePath + '/log',
          schemaPath: '#/properties/log/type',
          keyword: 'type',
          params: { type: 'object' },
          message: 'must be object',
          schema: schema51.properties.log.type,
          parentSchema: schema51.properties.log,
          data: data24,
        };
        if (vErrors === null) {
          vErrors = [err63];
        } else {
          vErrors.push(err63);
        }
        errors++;
      }
    }
    if (data.requested_by !== undefined) {
      let data27 = data.requested_by;
      if (typeof data27 !== 'string') {
        const err64 = {
          instancePath: instancePath + '/requested_by',
          schemaPath: '#/properties/requested_by/type',
          keyword: 'type',
          params: { type: 'string' },
          message: 'must be string',
          schema: schema51.properties.requested_by.type,
          parentSchema: schema51.properties.requested_by,
          data: data27,
        };
        if (vErrors === null) {
          vErrors = [err64];
        } else {
          vErrors.push(err64);
        }
        errors++;
      }
    }
    if (data.request_id !== undefined) {
      let data28 = data.request_id;
      if (typeof data28 === 'string') {
        if (func4(data28) > 128) {
          const err65 = {
            instancePath: instancePath + '/request_id',
            schemaPath: '#/definitions/RequestId/maxLength',
            keyword: 'maxLength',
            params: { limit: 128 },
            message: 'must NOT have more than 128 characters',
            schema: 128,
            parentSchema: schema63,
            data: data28,
          };
          if (vErrors === null) {
            vErrors = [err65];
          } else {
            vErrors.push(err65);
          }
          errors++;
        }
        if (func4(data28) < 1) {
          const err66 = {
            instancePath: instancePath + '/request_id',
            schemaPath: '#/definitions/RequestId/minLength',
            keyword: 'minLength',
            params: { limit: 1 },
            message: 'must NOT have fewer than 1 characters',
            schema: 1,
            parentSchema: schema63,
            data: data28,
          };
          if (vErrors === null) {
            vErrors = [err66];
          } else {
            vErrors.push(err66);
          }
          errors++;
        }
      } else {
        const err67 = {
          instancePath: instancePath + '/request_id',
          schemaPath: '#/definitions/RequestId/type',
          keyword: 'type',
          params: { type: 'string' },
          message: 'must be string',
          schema: schema63.type,
          parentSchema: schema63,
          data: data28,
        };
        if (vErrors === null) {
          vErrors = [err67];
        } else {
          vErrors.push(err67);
        }
        errors++;
      }
    }
    if (data.retry_of !== undefined) {
      let data29 = data.retry_of;
      if (typeof data29 === 'string') {
        if (!pattern12.test(data29)) {
          const err68 = {
            instancePath: instancePath + '/retry_of',
            schemaPath: '#/definitions/JobId/pattern',
            keyword: 'pattern',
            params: { pattern: '^job_[0-9a-hjkmnp-tv-z]{26}$' },
            message: 'must match pattern "' + '^job_[0-9a-hjkmnp-tv-z]{26}$' + '"',
            schema: '^job_[0-9a-hjkmnp-tv-z]{26}$',
            parentSchema: schema45,
            data: data29,
          };
          if (vErrors === null) {
            vErrors = [err68];
          } else {
            vErrors.push(err68);
          }
          errors++;
        }
      } else {
        const err69 = {
          instancePath: instancePath + '/retry_of',
          schemaPath: '#/definitions/JobId/type',
          keyword: 'type',
          params: { type: 'string' },
          message: 'must be string',
          schema: schema45.type,
          parentSchema: schema45,
          data: data29,
        };
        if (vErrors === null) {
          vErrors = [err69];
        } else {
          vErrors.push(err69);
        }
        errors++;
      }
    }
    if (data.superseded_by !== undefined) {
      let data30 = data.superseded_by;
      if (typeof data30 === 'string') {
        if (!pattern12.test(data30)) {
          const err70 = {
            instancePath: instancePath + '/superseded_by',
            schemaPath: '#/definitions/JobId/pattern',
            keyword: 'pattern',
            params: { pattern: '^job_[0-9a-hjkmnp-tv-z]{26}$' },
            message: 'must match pattern "' + '^job_[0-9a-hjkmnp-tv-z]{26}$' + '"',
            schema: '^job_[0-9a-hjkmnp-tv-z]{26}$',
            parentSchema: schema45,
            data: data30,
          };
          if (vErrors === null) {
            vErrors = [err70];
          } else {
            vErrors.push(err70);
          }
          errors++;
        }
      } else {
        const err71 = {
          instancePath: instancePath + '/superseded_by',
          schemaPath: '#/definitions/JobId/type',
          keyword: 'type',
          params: { type: 'string' },
          message: 'must be string',
          schema: schema45.type,
          parentSchema: schema45,
          data: data30,
        };
        if (vErrors === null) {
          vErrors = [err71];
        } else {
          vErrors.push(err71);
        }
        errors++;
      }
    }
    if (data.created_at !== undefined) {
      let data31 = data.created_at;
      if (typeof data31 === 'string') {
        if (!pattern1.test(data31)) {
          const err72 = {
            instancePath: instancePath + '/created_at',
            schemaPath: '#/definitions/Timestamp/pattern',
            keyword: 'pattern',
            params: { pattern: '^\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d\\.\\d{3}Z$' },
            message:
              'must match pattern "' +
              '^\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d\\.\\d{3}Z$' +
              '"',
            schema: '^\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d\\.\\d{3}Z$',
            parentSchema: schema16,
            data: data31,
          };
          if (vErrors === null) {
            vErrors = [err72];
          } else {
            vErrors.push(err72);
          }
          errors++;
        }
        if (!formats0.test(data31)) {
          const err73 = {
            instancePath: instancePath + '/created_at',
            schemaPath: '#/definitions/Timestamp/format',
            keyword: 'format',
            params: { format: 'date-time' },
            message: 'must match format "' + 'date-time' + '"',
            schema: 'date-time',
            parentSchema: schema16,
            data: data31,
          };
          if (vErrors === null) {
            vErrors = [err73];
          } else {
            vErrors.push(err73);
          }
          errors++;
        }
      } else {
        const err74 = {
          instancePath: instancePath + '/created_at',
          schemaPath: '#/definitions/Timestamp/type',
          keyword: 'type',
          params: { type: 'string' },
          message: 'must be string',
          schema: schema16.type,
          parentSchema: schema16,
          data: data31,
        };
        if (vErrors === null) {
          vErrors = [err74];
        } else {
          vErrors.push(err74);
        }
        errors++;
      }
    }
    if (data.started_at !== undefined) {
      let data32 = data.started_at;
      if (typeof data32 === 'string') {
        if (!pattern1.test(data32)) {
          const err75 = {
            instancePath: instancePath + '/started_at',
            schemaPath: '#/definitions/Timestamp/pattern',
            keyword: 'pattern',
            params: { pattern: '^\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d\\.\\d{3}Z$' },
            message:
              'must match pattern "' +
              '^\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d\\.\\d{3}Z$' +
              '"',
            schema: '^\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d\\.\\d{3}Z$',
            parentSchema: schema16,
            data: data32,
          };
          if (vErrors === null) {
            vErrors = [err75];
          } else {
            vErrors.push(err75);
          }
          errors++;
        }
        if (!formats0.test(data32)) {
          const err76 = {
            instancePath: instancePath + '/started_at',
            schemaPath: '#/definitions/Timestamp/format',
            keyword: 'format',
            params: { format: 'date-time' },
            message: 'must match format "' + 'date-time' + '"',
            schema: 'date-time',
            parentSchema: schema16,
            data: data32,
          };
          if (vErrors === null) {
            vErrors = [err76];
          } else {
            vErrors.push(err76);
          }
          errors++;
        }
      } else {
        const err77 = {
          instancePath: instancePath + '/started_at',
          schemaPath: '#/definitions/Timestamp/type',
          keyword: 'type',
          params: { type: 'string' },
          message: 'must be string',
          schema: schema16.type,
          parentSchema: schema16,
          data: data32,
        };
        if (vErrors === null) {
          vErrors = [err77];
        } else {
          vErrors.push(err77);
        }
        errors++;
      }
    }
    if (data.ended_at !== undefined) {
      let data33 = data.ended_at;
      if (typeof data33 === 'string') {
        if (!pattern1.test(data33)) {
          const err78 = {
            instancePath: instancePath + '/ended_at',
            schemaPath: '#/definitions/Timestamp/pattern',
            keyword: 'pattern',
            params: { pattern: '^\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d\\.\\d{3}Z$' },
            message:
              'must match pattern "' +
              '^\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d\\.\\d{3}Z$' +
              '"',
            schema: '^\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d\\.\\d{3}Z$',
            parentSchema: schema16,
            data: data33,
          };
          if (vErrors === null) {
            vErrors = [err78];
          } else {
            vErrors.push(err78);
          }
          errors++;
        }
        if (!formats0.test(data33)) {
          const err79 = {
            instancePath: instancePath + '/ended_at',
            schemaPath: '#/definitions/Timestamp/format',
            keyword: 'format',
            params: { format: 'date-time' },
            message: 'must match format "' + 'date-time' + '"',
            schema: 'date-time',
            parentSchema: schema16,
            data: data33,
          };
          if (vErrors === null) {
            vErrors = [err79];
          } else {
            vErrors.push(err79);
          }
          errors++;
        }
      } else {
        const err80 = {
          instancePath: instancePath + '/ended_at',
          schemaPath: '#/definitions/Timestamp/type',
          keyword: 'type',
          params: { type: 'string' },
          message: 'must be string',
          schema: schema16.type,
          parentSchema: schema16,
          data: data33,
        };
        if (vErrors === null) {
          vErrors = [err80];
        } else {
          vErrors.push(err80);
        }
        errors++;
      }
    }
  } else {
    const err81 = {
      instancePath,
      schemaPath: '#/type',
      keyword: 'type',
      params: { type: 'object' },
      message: 'must be object',
      schema: schema51.type,
      parentSchema: schema51,
      data,
    };
    if (vErrors === null) {
      vErrors = [err81];
    } else {
      vErrors.push(err81);
    }
    errors++;
  }
  validate30.errors = vErrors;
  return errors === 0;
}
function validate25(
  data,
  { instancePath = '', parentData, parentDataProperty, rootData = data } = {},
) {
  let vErrors = null;
  let errors = 0;
  if (data && typeof data == 'object' && !Array.isArray(data)) {
    if (data.vm === undefined) {
      const err0 = {
        instancePath,
        schemaPath: '#/required',
        keyword: 'required',
        params: { missingProperty: 'vm' },
        message: "must have required property '" + 'vm' + "'",
        schema: schema36.required,
        parentSchema: schema36,
        data,
      };
      if (vErrors === null) {
        vErrors = [err0];
      } else {
        vErrors.push(err0);
      }
      errors++;
    }
    if (data.job === undefined) {
      const err1 = {
        instancePath,
        schemaPath: '#/required',
        keyword: 'required',
        params: { missingProperty: 'job' },
        message: "must have required property '" + 'job' + "'",
        schema: schema36.required,
        parentSchema: schema36,
        data,
      };
      if (vErrors === null) {
        vErrors = [err1];
      } else {
        vErrors.push(err1);
      }
      errors++;
    }
    for (const key0 in data) {
      if (!(key0 === 'vm' || key0 === 'job')) {
        const err2 = {
          instancePath,
          schemaPath: '#/additionalProperties',
          keyword: 'additionalProperties',
          params: { additionalProperty: key0 },
          message: 'must NOT have additional properties',
          schema: false,
          parentSchema: schema36,
          data,
        };
        if (vErrors === null) {
          vErrors = [err2];
        } else {
          vErrors.push(err2);
        }
        errors++;
      }
    }
    if (data.vm !== undefined) {
      if (
        !validate26(data.vm, {
          instancePath: instancePath + '/vm',
          parentData: data,
          parentDataProperty: 'vm',
          rootData,
        })
      ) {
        vErrors = vErrors === null ? validate26.errors : vErrors.concat(validate26.errors);
        errors = vErrors.length;
      }
    }
    if (data.job !== undefined) {
      if (
        !validate30(data.job, {
          instancePath: instancePath + '/job',
          parentData: data,
          parentDataProperty: 'job',
          rootData,
        })
      ) {
        vErrors = vErrors === null ? validate30.errors : vErrors.concat(validate30.errors);
        errors = vErrors.length;
      }
    }
  } else {
    const err3 = {
      instancePath,
      schemaPath: '#/type',
      keyword: 'type',
      params: { type: 'object' },
      message: 'must be object',
      schema: schema36.type,
      parentSchema: schema36,
      data,
    };
    if (vErrors === null) {
      vErrors = [err3];
    } else {
      vErrors.push(err3);
    }
    errors++;
  }
  validate25.errors = vErrors;
  return errors === 0;
}
function validate24(
  data,
  { instancePath = '', parentData, parentDataProperty, rootData = data } = {},
) {
  /*# sourceURL="result-ProvisionVm" */ let vErrors = null;
  let errors = 0;
  const _errs0 = errors;
  let valid0 = false;
  let passing0 = null;
  const _errs1 = errors;
  if (!validate25(data, { instancePath, parentData, parentDataProperty, rootData })) {
    vErrors = vErrors === null ? validate25.errors : vErrors.concat(validate25.errors);
    errors = vErrors.length;
  }
  var _valid0 = _errs1 === errors;
  if (_valid0) {
    valid0 = true;
    passing0 = 0;
  }
  const _errs2 = errors;
  if (data && typeof data == 'object' && !Array.isArray(data)) {
    if (data.validated === undefined) {
      const err0 = {
        instancePath,
        schemaPath: 'contract#/definitions/Validated/required',
        keyword: 'required',
        params: { missingProperty: 'validated' },
        message: "must have required property '" + 'validated' + "'",
        schema: schema18.required,
        parentSchema: schema18,
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
      if (!(key0 === 'validated')) {
        const err1 = {
          instancePath,
          schemaPath: 'contract#/definitions/Validated/additionalProperties',
          keyword: 'additionalProperties',
          params: { additionalProperty: key0 },
          message: 'must NOT have additional properties',
          schema: false,
          parentSchema: schema18,
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
    if (data.validated !== undefined) {
      let data0 = data.validated;
      if (typeof data0 !== 'boolean') {
        const err2 = {
          instancePath: instancePath + '/validated',
          schemaPath: 'contract#/definitions/Validated/properties/validated/type',
          keyword: 'type',
          params: { type: 'boolean' },
          message: 'must be boolean',
          schema: schema18.properties.validated.type,
          parentSchema: schema18.properties.validated,
          data: data0,
        };
        if (vErrors === null) {
          vErrors = [err2];
        } else {
          vErrors.push(err2);
        }
        errors++;
      }
      if (true !== data0) {
        const err3 = {
          instancePath: instancePath + '/validated',
          schemaPath: 'contract#/definitions/Validated/properties/validated/const',
          keyword: 'const',
          params: { allowedValue: true },
          message: 'must be equal to constant',
          schema: true,
          parentSchema: schema18.properties.validated,
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
      schemaPath: 'contract#/definitions/Validated/type',
      keyword: 'type',
      params: { type: 'object' },
      message: 'must be object',
      schema: schema18.type,
      parentSchema: schema18,
      data,
    };
    if (vErrors === null) {
      vErrors = [err4];
    } else {
      vErrors.push(err4);
    }
    errors++;
  }
  var _valid0 = _errs2 === errors;
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
    const err5 = {
      instancePath,
      schemaPath: '#/oneOf',
      keyword: 'oneOf',
      params: { passingSchemas: passing0 },
      message: 'must match exactly one schema in oneOf',
      schema: schema35.oneOf,
      parentSchema: schema35,
      data,
    };
    if (vErrors === null) {
      vErrors = [err5];
    } else {
      vErrors.push(err5);
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
  validate24.errors = vErrors;
  return errors === 0;
}
export const validateGetVm = validate35;
const schema70 = {
  $id: 'result-GetVm',
  type: 'object',
  properties: { vm: { $ref: 'contract#/definitions/Vm' } },
  required: ['vm'],
  additionalProperties: false,
};
function validate36(
  data,
  { instancePath = '', parentData, parentDataProperty, rootData = data } = {},
) {
  let vErrors = null;
  let errors = 0;
  if (data && typeof data == 'object' && !Array.isArray(data)) {
    if (data.id === undefined) {
      const err0 = {
        instancePath,
        schemaPath: '#/required',
        keyword: 'required',
        params: { missingProperty: 'id' },
        message: "must have required property '" + 'id' + "'",
        schema: schema37.required,
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
    if (data.user_id === undefined) {
      const err1 = {
        instancePath,
        schemaPath: '#/required',
        keyword: 'required',
        params: { missingProperty: 'user_id' },
        message: "must have required property '" + 'user_id' + "'",
        schema: schema37.required,
        parentSchema: schema37,
        data,
      };
      if (vErrors === null) {
        vErrors = [err1];
      } else {
        vErrors.push(err1);
      }
      errors++;
    }
    if (data.username === undefined) {
      const err2 = {
        instancePath,
        schemaPath: '#/required',
        keyword: 'required',
        params: { missingProperty: 'username' },
        message: "must have required property '" + 'username' + "'",
        schema: schema37.required,
        parentSchema: schema37,
        data,
      };
      if (vErrors === null) {
        vErrors = [err2];
      } else {
        vErrors.push(err2);
      }
      errors++;
    }
    if (data.name === undefined) {
      const err3 = {
        instancePath,
        schemaPath: '#/required',
        keyword: 'required',
        params: { missingProperty: 'name' },
        message: "must have required property '" + 'name' + "'",
        schema: schema37.required,
        parentSchema: schema37,
        data,
      };
      if (vErrors === null) {
        vErrors = [err3];
      } else {
        vErrors.push(err3);
      }
      errors++;
    }
    if (data.profile === undefined) {
      const err4 = {
        instancePath,
        schemaPath: '#/required',
        keyword: 'required',
        params: { missingProperty: 'profile' },
        message: "must have required property '" + 'profile' + "'",
        schema: schema37.required,
        parentSchema: schema37,
        data,
      };
      if (vErrors === null) {
        vErrors = [err4];
      } else {
        vErrors.push(err4);
      }
      errors++;
    }
    if (data.backend === undefined) {
      const err5 = {
        instancePath,
        schemaPath: '#/required',
        keyword: 'required',
        params: { missingProperty: 'backend' },
        message: "must have required property '" + 'backend' + "'",
        schema: schema37.required,
        parentSchema: schema37,
        data,
      };
      if (vErrors === null) {
        vErrors = [err5];
      } else {
        vErrors.push(err5);
      }
      errors++;
    }
    if (data.size === undefined) {
      const err6 = {
        instancePath,
        schemaPath: '#/required',
        keyword: 'required',
        params: { missingProperty: 'size' },
        message: "must have required property '" + 'size' + "'",
        schema: schema37.required,
        parentSchema: schema37,
        data,
      };
      if (vErrors === null) {
        vErrors = [err6];
      } else {
        vErrors.push(err6);
      }
      errors++;
    }
    if (data.image === undefined) {
      const err7 = {
        instancePath,
        schemaPath: '#/required',
        keyword: 'required',
        params: { missingProperty: 'image' },
        message: "must have required property '" + 'image' + "'",
        schema: schema37.required,
        parentSchema: schema37,
        data,
      };
      if (vErrors === null) {
        vErrors = [err7];
      } else {
        vErrors.push(err7);
      }
      errors++;
    }
    if (data.state === undefined) {
      const err8 = {
        instancePath,
        schemaPath: '#/required',
        keyword: 'required',
        params: { missingProperty: 'state' },
        message: "must have required property '" + 'state' + "'",
        schema: schema37.required,
        parentSchema: schema37,
        data,
      };
      if (vErrors === null) {
        vErrors = [err8];
      } else {
        vErrors.push(err8);
      }
      errors++;
    }
    if (data.conditions === undefined) {
      const err9 = {
        instancePath,
        schemaPath: '#/required',
        keyword: 'required',
        params: { missingProperty: 'conditions' },
        message: "must have required property '" + 'conditions' + "'",
        schema: schema37.required,
        parentSchema: schema37,
        data,
      };
      if (vErrors === null) {
        vErrors = [err9];
      } else {
        vErrors.push(err9);
      }
      errors++;
    }
    if (data.created_at === undefined) {
      const err10 = {
        instancePath,
        schemaPath: '#/required',
        keyword: 'required',
        params: { missingProperty: 'created_at' },
        message: "must have required property '" + 'created_at' + "'",
        schema: schema37.required,
        parentSchema: schema37,
        data,
      };
      if (vErrors === null) {
        vErrors = [err10];
      } else {
        vErrors.push(err10);
      }
      errors++;
    }
    if (data.updated_at === undefined) {
      const err11 = {
        instancePath,
        schemaPath: '#/required',
        keyword: 'required',
        params: { missingProperty: 'updated_at' },
        message: "must have required property '" + 'updated_at' + "'",
        schema: schema37.required,
        parentSchema: schema37,
        data,
      };
      if (vErrors === null) {
        vErrors = [err11];
      } else {
        vErrors.push(err11);
      }
      errors++;
    }
    for (const key0 in data) {
      if (!func2.call(schema37.properties, key0)) {
        const err12 = {
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
          vErrors = [err12];
        } else {
          vErrors.push(err12);
        }
        errors++;
      }
    }
    if (data.id !== undefined) {
      let data0 = data.id;
      if (typeof data0 === 'string') {
        if (!pattern9.test(data0)) {
          const err13 = {
            instancePath: instancePath + '/id',
            schemaPath: '#/definitions/VmId/pattern',
            keyword: 'pattern',
            params: { pattern: '^vm_[0-9a-hjkmnp-tv-z]{26}$' },
            message: 'must match pattern "' + '^vm_[0-9a-hjkmnp-tv-z]{26}$' + '"',
            schema: '^vm_[0-9a-hjkmnp-tv-z]{26}$',
            parentSchema: schema38,
            data: data0,
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
          instancePath: instancePath + '/id',
          schemaPath: '#/definitions/VmId/type',
          keyword: 'type',
          params: { type: 'string' },
          message: 'must be string',
          schema: schema38.type,
          parentSchema: schema38,
          data: data0,
        };
        if (vErrors === null) {
          vErrors = [err14];
        } else {
          vErrors.push(err14);
        }
        errors++;
      }
    }
    if (data.user_id !== undefined) {
      let data1 = data.user_id;
      if (typeof data1 === 'string') {
        if (!pattern0.test(data1)) {
          const err15 = {
            instancePath: instancePath + '/user_id',
            schemaPath: '#/definitions/UserId/pattern',
            keyword: 'pattern',
            params: { pattern: '^usr_[0-9a-hjkmnp-tv-z]{26}$' },
            message: 'must match pattern "' + '^usr_[0-9a-hjkmnp-tv-z]{26}$' + '"',
            schema: '^usr_[0-9a-hjkmnp-tv-z]{26}$',
            parentSchema: schema15,
            data: data1,
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
          instancePath: instancePath + '/user_id',
          schemaPath: '#/definitions/UserId/type',
          keyword: 'type',
          params: { type: 'string' },
          message: 'must be string',
          schema: schema15.type,
          parentSchema: schema15,
          data: data1,
        };
        if (vErrors === null) {
          vErrors = [err16];
        } else {
          vErrors.push(err16);
        }
        errors++;
      }
    }
    if (data.username !== undefined) {
      let data2 = data.username;
      if (typeof data2 !== 'string') {
        const err17 = {
          instancePath: instancePath + '/username',
          schemaPath: '#/properties/username/type',
          keyword: 'type',
          params: { type: 'string' },
          message: 'must be string',
          schema: schema37.properties.username.type,
          parentSchema: schema37.properties.username,
          data: data2,
        };
        if (vErrors === null) {
          vErrors = [err17];
        } else {
          vErrors.push(err17);
        }
        errors++;
      }
    }
    if (data.name !== undefined) {
      let data3 = data.name;
      if (typeof data3 !== 'string') {
        const err18 = {
          instancePath: instancePath + '/name',
          schemaPath: '#/properties/name/type',
          keyword: 'type',
          params: { type: 'string' },
          message: 'must be string',
          schema: schema37.properties.name.type,
          parentSchema: schema37.properties.name,
          data: data3,
        };
        if (vErrors === null) {
          vErrors = [err18];
        } else {
          vErrors.push(err18);
        }
        errors++;
      }
    }
    if (data.profile !== undefined) {
      let data4 = data.profile;
      if (typeof data4 !== 'string') {
        const err19 = {
          instancePath: instancePath + '/profile',
          schemaPath: '#/properties/profile/type',
          keyword: 'type',
          params: { type: 'string' },
          message: 'must be string',
          schema: schema37.properties.profile.type,
          parentSchema: schema37.properties.profile,
          data: data4,
        };
        if (vErrors === null) {
          vErrors = [err19];
        } else {
          vErrors.push(err19);
        }
        errors++;
      }
    }
    if (data.backend !== undefined) {
      let data5 = data.backend;
      if (typeof data5 !== 'string') {
        const err20 = {
          instancePath: instancePath + '/backend',
          schemaPath: '#/properties/backend/type',
          keyword: 'type',
          params: { type: 'string' },
          message: 'must be string',
          schema: schema37.properties.backend.type,
          parentSchema: schema37.properties.backend,
          data: data5,
        };
        if (vErrors === null) {
          vErrors = [err20];
        } else {
          vErrors.push(err20);
        }
        errors++;
      }
    }
    if (data.backend_vm_id !== undefined) {
      let data6 = data.backend_vm_id;
      if (typeof data6 !== 'string') {
        const err21 = {
          instancePath: instancePath + '/backend_vm_id',
          schemaPath: '#/properties/backend_vm_id/type',
          keyword: 'type',
          params: { type: 'string' },
          message: 'must be string',
          schema: schema37.properties.backend_vm_id.type,
          parentSchema: schema37.properties.backend_vm_id,
          data: data6,
        };
        if (vErrors === null) {
          vErrors = [err21];
        } else {
          vErrors.push(err21);
        }
        errors++;
      }
    }
    if (data.node !== undefined) {
      let data7 = data.node;
      if (typeof data7 !== 'string') {
        const err22 = {
          instancePath: instancePath + '/node',
          schemaPath: '#/properties/node/type',
          keyword: 'type',
          params: { type: 'string' },
          message: 'must be string',
          schema: schema37.properties.node.type,
          parentSchema: schema37.properties.node,
          data: data7,
        };
        if (vErrors === null) {
          vErrors = [err22];
        } else {
          vErrors.push(err22);
        }
        errors++;
      }
    }
    if (data.size !== undefined) {
      let data8 = data.size;
      if (data8 && typeof data8 == 'object' && !Array.isArray(data8)) {
        if (data8.cpu === undefined) {
          const err23 = {
            instancePath: instancePath + '/size',
            schemaPath: '#/definitions/VmSize/required',
            keyword: 'required',
            params: { missingProperty: 'cpu' },
            message: "must have required property '" + 'cpu' + "'",
            schema: schema40.required,
            parentSchema: schema40,
            data: data8,
          };
          if (vErrors === null) {
            vErrors = [err23];
          } else {
            vErrors.push(err23);
          }
          errors++;
        }
        if (data8.memory_mb === undefined) {
          const err24 = {
            instancePath: instancePath + '/size',
            schemaPath: '#/definitions/VmSize/required',
            keyword: 'required',
            params: { missingProperty: 'memory_mb' },
            message: "must have required property '" + 'memory_mb' + "'",
            schema: schema40.required,
            parentSchema: schema40,
            data: data8,
          };
          if (vErrors === null) {
            vErrors = [err24];
          } else {
            vErrors.push(err24);
          }
          errors++;
        }
        for (const key1 in data8) {
          if (!(
            key1 === 'slices' ||
            key1 === 'cpu' ||
            key1 === 'memory_mb' ||
            key1 === 'disk_gb' ||
            key1 === 'rootfs_mb' ||
            key1 === 'public_ip'
          )) {
            const err25 = {
              instancePath: instancePath + '/size',
              schemaPath: '#/definitions/VmSize/additionalProperties',
              keyword: 'additionalProperties',
              params: { additionalProperty: key1 },
              message: 'must NOT have additional properties',
              schema: false,
              parentSchema: schema40,
              data: data8,
            };
            if (vErrors === null) {
              vErrors = [err25];
            } else {
              vErrors.push(err25);
            }
            errors++;
          }
        }
        if (data8.slices !== undefined) {
          let data9 = data8.slices;
          if (!(typeof data9 == 'number' && !(data9 % 1) && !isNaN(data9) && isFinite(data9))) {
            const err26 = {
              instancePath: instancePath + '/size/slices',
              schemaPath: '#/definitions/VmSize/properties/slices/type',
              keyword: 'type',
              params: { type: 'integer' },
              message: 'must be integer',
              schema: schema40.properties.slices.type,
              parentSchema: schema40.properties.slices,
              data: data9,
            };
            if (vErrors === null) {
              vErrors = [err26];
            } else {
              vErrors.push(err26);
            }
            errors++;
          }
          if (typeof data9 == 'number' && isFinite(data9)) {
            if (data9 < 1 || isNaN(data9)) {
              const err27 = {
                instancePath: instancePath + '/size/slices',
                schemaPath: '#/definitions/VmSize/properties/slices/minimum',
                keyword: 'minimum',
                params: { comparison: '>=', limit: 1 },
                message: 'must be >= 1',
                schema: 1,
                parentSchema: schema40.properties.slices,
                data: data9,
              };
              if (vErrors === null) {
                vErrors = [err27];
              } else {
                vErrors.push(err27);
              }
              errors++;
            }
          }
        }
        if (data8.cpu !== undefined) {
          let data10 = data8.cpu;
          if (!(typeof data10 == 'number' && !(data10 % 1) && !isNaN(data10) && isFinite(data10))) {
            const err28 = {
              instancePath: instancePath + '/size/cpu',
              schemaPath: '#/definitions/VmSize/properties/cpu/type',
              keyword: 'type',
              params: { type: 'integer' },
              message: 'must be integer',
              schema: schema40.properties.cpu.type,
              parentSchema: schema40.properties.cpu,
              data: data10,
            };
            if (vErrors === null) {
              vErrors = [err28];
            } else {
              vErrors.push(err28);
            }
            errors++;
          }
          if (typeof data10 == 'number' && isFinite(data10)) {
            if (data10 > 1024 || isNaN(data10)) {
              const err29 = {
                instancePath: instancePath + '/size/cpu',
                schemaPath: '#/definitions/VmSize/properties/cpu/maximum',
                keyword: 'maximum',
                params: { comparison: '<=', limit: 1024 },
                message: 'must be <= 1024',
                schema: 1024,
                parentSchema: schema40.properties.cpu,
                data: data10,
              };
              if (vErrors === null) {
                vErrors = [err29];
              } else {
                vErrors.push(err29);
              }
              errors++;
            }
            if (data10 < 1 || isNaN(data10)) {
              const err30 = {
                instancePath: instancePath + '/size/cpu',
                schemaPath: '#/definitions/VmSize/properties/cpu/minimum',
                keyword: 'minimum',
                params: { comparison: '>=', limit: 1 },
                message: 'must be >= 1',
                schema: 1,
                parentSchema: schema40.properties.cpu,
                data: data10,
              };
              if (vErrors === null) {
                vErrors = [err30];
              } else {
                vErrors.push(err30);
              }
              errors++;
            }
          }
        }
        if (data8.memory_mb !== undefined) {
          let data11 = data8.memory_mb;
          if (!(typeof data11 == 'number' && !(data11 % 1) && !isNaN(data11) && isFinite(data11))) {
            const err31 = {
              instancePath: instancePath + '/size/memory_mb',
              schemaPath: '#/definitions/VmSize/properties/memory_mb/type',
              keyword: 'type',
              params: { type: 'integer' },
              message: 'must be integer',
              schema: schema40.properties.memory_mb.type,
              parentSchema: schema40.properties.memory_mb,
              data: data11,
            };
            if (vErrors === null) {
              vErrors = [err31];
            } else {
              vErrors.push(err31);
            }
            errors++;
          }
          if (typeof data11 == 'number' && isFinite(data11)) {
            if (data11 > 16777216 || isNaN(data11)) {
              const err32 = {
                instancePath: instancePath + '/size/memory_mb',
                schemaPath: '#/definitions/VmSize/properties/memory_mb/maximum',
                keyword: 'maximum',
                params: { comparison: '<=', limit: 16777216 },
                message: 'must be <= 16777216',
                schema: 16777216,
                parentSchema: schema40.properties.memory_mb,
                data: data11,
              };
              if (vErrors === null) {
                vErrors = [err32];
              } else {
                vErrors.push(err32);
              }
              errors++;
            }
            if (data11 < 1 || isNaN(data11)) {
              const err33 = {
                instancePath: instancePath + '/size/memory_mb',
                schemaPath: '#/definitions/VmSize/properties/memory_mb/minimum',
                keyword: 'minimum',
                params: { comparison: '>=', limit: 1 },
                message: 'must be >= 1',
                schema: 1,
                parentSchema: schema40.properties.memory_mb,
                data: data11,
              };
              if (vErrors === null) {
                vErrors = [err33];
              } else {
                vErrors.push(err33);
              }
              errors++;
            }
          }
        }
        if (data8.disk_gb !== undefined) {
          let data12 = data8.disk_gb;
          if (!(typeof data12 == 'number' && !(data12 % 1) && !isNaN(data12) && isFinite(data12))) {
            const err34 = {
              instancePath: instancePath + '/size/disk_gb',
              schemaPath: '#/definitions/VmSize/properties/disk_gb/type',
              keyword: 'type',
              params: { type: 'integer' },
              message: 'must be integer',
              schema: schema40.properties.disk_gb.type,
              parentSchema: schema40.properties.disk_gb,
              data: data12,
            };
            if (vErrors === null) {
              vErrors = [err34];
            } else {
              vErrors.push(err34);
            }
            errors++;
          }
          if (typeof data12 == 'number' && isFinite(data12)) {
            if (data12 > 1048576 || isNaN(data12)) {
              const err35 = {
                instancePath: instancePath + '/size/disk_gb',
                schemaPath: '#/definitions/VmSize/properties/disk_gb/maximum',
                keyword: 'maximum',
                params: { comparison: '<=', limit: 1048576 },
                message: 'must be <= 1048576',
                schema: 1048576,
                parentSchema: schema40.properties.disk_gb,
                data: data12,
              };
              if (vErrors === null) {
                vErrors = [err35];
              } else {
                vErrors.push(err35);
              }
              errors++;
            }
            if (data12 < 1 || isNaN(data12)) {
              const err36 = {
                instancePath: instancePath + '/size/disk_gb',
                schemaPath: '#/definitions/VmSize/properties/disk_gb/minimum',
                keyword: 'minimum',
                params: { comparison: '>=', limit: 1 },
                message: 'must be >= 1',
                schema: 1,
                parentSchema: schema40.properties.disk_gb,
                data: data12,
              };
              if (vErrors === null) {
                vErrors = [err36];
              } else {
                vErrors.push(err36);
              }
              errors++;
            }
          }
        }
        if (data8.rootfs_mb !== undefined) {
          let data13 = data8.rootfs_mb;
          if (!(typeof data13 == 'number' && !(data13 % 1) && !isNaN(data13) && isFinite(data13))) {
            const err37 = {
              instancePath: instancePath + '/size/rootfs_mb',
              schemaPath: '#/definitions/VmSize/properties/rootfs_mb/type',
              keyword: 'type',
              params: { type: 'integer' },
              message: 'must be integer',
              schema: schema40.properties.rootfs_mb.type,
              parentSchema: schema40.properties.rootfs_mb,
              data: data13,
            };
            if (vErrors === null) {
              vErrors = [err37];
            } else {
              vErrors.push(err37);
            }
            errors++;
          }
          if (typeof data13 == 'number' && isFinite(data13)) {
            if (data13 > 16777216 || isNaN(data13)) {
              const err38 = {
                instancePath: instancePath + '/size/rootfs_mb',
                schemaPath: '#/definitions/VmSize/properties/rootfs_mb/maximum',
                keyword: 'maximum',
                params: { comparison: '<=', limit: 16777216 },
                message: 'must be <= 16777216',
                schema: 16777216,
                parentSchema: schema40.properties.rootfs_mb,
                data: data13,
              };
              if (vErrors === null) {
                vErrors = [err38];
              } else {
                vErrors.push(err38);
              }
              errors++;
            }
            if (data13 < 1 || isNaN(data13)) {
              const err39 = {
                instancePath: instancePath + '/size/rootfs_mb',
                schemaPath: '#/definitions/VmSize/properties/rootfs_mb/minimum',
                keyword: 'minimum',
                params: { comparison: '>=', limit: 1 },
                message: 'must be >= 1',
                schema: 1,
                parentSchema: schema40.properties.rootfs_mb,
                data: data13,
              };
              if (vErrors === null) {
                vErrors = [err39];
              } else {
                vErrors.push(err39);
              }
              errors++;
            }
          }
        }
        if (data8.public_ip !== undefined) {
          let data14 = data8.public_ip;
          if (typeof data14 !== 'boolean') {
            const err40 = {
              instancePath: instancePath + '/size/public_ip',
              schemaPath: '#/definitions/VmSize/properties/public_ip/type',
              keyword: 'type',
              params: { type: 'boolean' },
              message: 'must be boolean',
              schema: schema40.properties.public_ip.type,
              parentSchema: schema40.properties.public_ip,
              data: data14,
            };
            if (vErrors === null) {
              vErrors = [err40];
            } else {
              vErrors.push(err40);
            }
            errors++;
          }
        }
      } else {
        const err41 = {
          instancePath: instancePath + '/size',
          schemaPath: '#/definitions/VmSize/type',
          keyword: 'type',
          params: { type: 'object' },
          message: 'must be object',
          schema: schema40.type,
          parentSchema: schema40,
          data: data8,
        };
        if (vErrors === null) {
          vErrors = [err41];
        } else {
          vErrors.push(err41);
        }
        errors++;
      }
    }
    if (data.image !== undefined) {
      let data15 = data.image;
      if (typeof data15 !== 'string') {
        const err42 = {
          instancePath: instancePath + '/image',
          schemaPath: '#/properties/image/type',
          keyword: 'type',
          params: { type: 'string' },
          message: 'must be string',
          schema: schema37.properties.image.type,
          parentSchema: schema37.properties.image,
          data: data15,
        };
        if (vErrors === null) {
          vErrors = [err42];
        } else {
          vErrors.push(err42);
        }
        errors++;
      }
    }
    if (data.state !== undefined) {
      let data16 = data.state;
      if (typeof data16 !== 'string') {
        const err43 = {
          instancePath: instancePath + '/state',
          schemaPath: '#/definitions/VmState/type',
          keyword: 'type',
          params: { type: 'string' },
          message: 'must be string',
          schema: schema41.type,
          parentSchema: schema41,
          data: data16,
        };
        if (vErrors === null) {
          vErrors = [err43];
        } else {
          vErrors.push(err43);
        }
        errors++;
      }
      if (!(
        data16 === 'provisioning' ||
        data16 === 'installing' ||
        data16 === 'ready' ||
        data16 === 'failed' ||
        data16 === 'deleting'
      )) {
        const err44 = {
          instancePath: instancePath + '/state',
          schemaPath: '#/definitions/VmState/enum',
          keyword: 'enum',
          params: { allowedValues: schema41.enum },
          message: 'must be equal to one of the allowed values',
          schema: schema41.enum,
          parentSchema: schema41,
          data: data16,
        };
        if (vErrors === null) {
          vErrors = [err44];
        } else {
          vErrors.push(err44);
        }
        errors++;
      }
    }
    if (data.conditions !== undefined) {
      let data17 = data.conditions;
      if (Array.isArray(data17)) {
        const len0 = data17.length;
        for (let i0 = 0; i0 < len0; i0++) {
          if (
            !validate27(data17[i0], {
              instancePath: instancePath + '/conditions/' + i0,
              parentData: data17,
              parentDataProperty: i0,
              rootData,
            })
          ) {
            vErrors = vErrors === null ? validate27.errors : vErrors.concat(validate27.errors);
            errors = vErrors.length;
          }
        }
      } else {
        const err45 = {
          instancePath: instancePath + '/conditions',
          schemaPath: '#/properties/conditions/type',
          keyword: 'type',
          params: { type: 'array' },
          message: 'must be array',
          schema: schema37.properties.conditions.type,
          parentSchema: schema37.properties.conditions,
          data: data17,
        };
        if (vErrors === null) {
          vErrors = [err45];
        } else {
          vErrors.push(err45);
        }
        errors++;
      }
    }
    if (data.mycelium_ip !== undefined) {
      let data19 = data.mycelium_ip;
      if (typeof data19 !== 'string') {
        const err46 = {
          instancePath: instancePath + '/mycelium_ip',
          schemaPath: '#/properties/mycelium_ip/type',
          keyword: 'type',
          params: { type: 'string' },
          message: 'must be string',
          schema: schema37.properties.mycelium_ip.type,
          parentSchema: schema37.properties.mycelium_ip,
          data: data19,
        };
        if (vErrors === null) {
          vErrors = [err46];
        } else {
          vErrors.push(err46);
        }
        errors++;
      }
    }
    if (data.public_ip !== undefined) {
      let data20 = data.public_ip;
      if (typeof data20 !== 'string') {
        const err47 = {
          instancePath: instancePath + '/public_ip',
          schemaPath: '#/properties/public_ip/type',
          keyword: 'type',
          params: { type: 'string' },
          message: 'must be string',
          schema: schema37.properties.public_ip.type,
          parentSchema: schema37.properties.public_ip,
          data: data20,
        };
        if (vErrors === null) {
          vErrors = [err47];
        } else {
          vErrors.push(err47);
        }
        errors++;
      }
    }
    if (data.gateway !== undefined) {
      let data21 = data.gateway;
      if (data21 && typeof data21 == 'object' && !Array.isArray(data21)) {
        if (data21.kind === undefined) {
          const err48 = {
            instancePath: instancePath + '/gateway',
            schemaPath: '#/definitions/Gateway/required',
            keyword: 'required',
            params: { missingProperty: 'kind' },
            message: "must have required property '" + 'kind' + "'",
            schema: schema44.required,
            parentSchema: schema44,
            data: data21,
          };
          if (vErrors === null) {
            vErrors = [err48];
          } else {
            vErrors.push(err48);
          }
          errors++;
        }
        if (data21.state === undefined) {
          const err49 = {
            instancePath: instancePath + '/gateway',
            schemaPath: '#/definitions/Gateway/required',
            keyword: 'required',
            params: { missingProperty: 'state' },
            message: "must have required property '" + 'state' + "'",
            schema: schema44.required,
            parentSchema: schema44,
            data: data21,
          };
          if (vErrors === null) {
            vErrors = [err49];
          } else {
            vErrors.push(err49);
          }
          errors++;
        }
        for (const key2 in data21) {
          if (!(key2 === 'kind' || key2 === 'name' || key2 === 'fqdn' || key2 === 'state')) {
            const err50 = {
              instancePath: instancePath + '/gateway',
              schemaPath: '#/definitions/Gateway/additionalProperties',
              keyword: 'additionalProperties',
              params: { additionalProperty: key2 },
              message: 'must NOT have additional properties',
              schema: false,
              parentSchema: schema44,
              data: data21,
            };
            if (vErrors === null) {
              vErrors = [err50];
            } else {
              vErrors.push(err50);
            }
            errors++;
          }
        }
        if (data21.kind !== undefined) {
          let data22 = data21.kind;
          if (typeof data22 !== 'string') {
            const err51 = {
              instancePath: instancePath + '/gateway/kind',
              schemaPath: '#/definitions/Gateway/properties/kind/type',
              keyword: 'type',
              params: { type: 'string' },
              message: 'must be string',
              schema: schema44.properties.kind.type,
              parentSchema: schema44.properties.kind,
              data: data22,
            };
            if (vErrors === null) {
              vErrors = [err51];
            } else {
              vErrors.push(err51);
            }
            errors++;
          }
          if (!(data22 === 'name' || data22 === 'fqdn')) {
            const err52 = {
              instancePath: instancePath + '/gateway/kind',
              schemaPath: '#/definitions/Gateway/properties/kind/enum',
              keyword: 'enum',
              params: { allowedValues: schema44.properties.kind.enum },
              message: 'must be equal to one of the allowed values',
              schema: schema44.properties.kind.enum,
              parentSchema: schema44.properties.kind,
              data: data22,
            };
            if (vErrors === null) {
              vErrors = [err52];
            } else {
              vErrors.push(err52);
            }
            errors++;
          }
        }
        if (data21.name !== undefined) {
          let data23 = data21.name;
          if (typeof data23 !== 'string') {
            const err53 = {
              instancePath: instancePath + '/gateway/name',
              schemaPath: '#/definitions/Gateway/properties/name/type',
              keyword: 'type',
              params: { type: 'string' },
              message: 'must be string',
              schema: schema44.properties.name.type,
              parentSchema: schema44.properties.name,
              data: data23,
            };
            if (vErrors === null) {
              vErrors = [err53];
            } else {
              vErrors.push(err53);
            }
            errors++;
          }
        }
        if (data21.fqdn !== undefined) {
          let data24 = data21.fqdn;
          if (typeof data24 !== 'string') {
            const err54 = {
              instancePath: instancePath + '/gateway/fqdn',
              schemaPath: '#/definitions/Gateway/properties/fqdn/type',
              keyword: 'type',
              params: { type: 'string' },
              message: 'must be string',
              schema: schema44.properties.fqdn.type,
              parentSchema: schema44.properties.fqdn,
              data: data24,
            };
            if (vErrors === null) {
              vErrors = [err54];
            } else {
              vErrors.push(err54);
            }
            errors++;
          }
        }
        if (data21.state !== undefined) {
          let data25 = data21.state;
          if (typeof data25 !== 'string') {
            const err55 = {
              instancePath: instancePath + '/gateway/state',
              schemaPath: '#/definitions/Gateway/properties/state/type',
              keyword: 'type',
              params: { type: 'string' },
              message: 'must be string',
              schema: schema44.properties.state.type,
              parentSchema: schema44.properties.state,
              data: data25,
            };
            if (vErrors === null) {
              vErrors = [err55];
            } else {
              vErrors.push(err55);
            }
            errors++;
          }
        }
      } else {
        const err56 = {
          instancePath: instancePath + '/gateway',
          schemaPath: '#/definitions/Gateway/type',
          keyword: 'type',
          params: { type: 'object' },
          message: 'must be object',
          schema: schema44.type,
          parentSchema: schema44,
          data: data21,
        };
        if (vErrors === null) {
          vErrors = [err56];
        } else {
          vErrors.push(err56);
        }
        errors++;
      }
    }
    if (data.url !== undefined) {
      let data26 = data.url;
      if (typeof data26 !== 'string') {
        const err57 = {
          instancePath: instancePath + '/url',
          schemaPath: '#/properties/url/type',
          keyword: 'type',
          params: { type: 'string' },
          message: 'must be string',
          schema: schema37.properties.url.type,
          parentSchema: schema37.properties.url,
          data: data26,
        };
        if (vErrors === null) {
          vErrors = [err57];
        } else {
          vErrors.push(err57);
        }
        errors++;
      }
    }
    if (data.ssh_host_key !== undefined) {
      let data27 = data.ssh_host_key;
      if (typeof data27 !== 'string') {
        const err58 = {
          instancePath: instancePath + '/ssh_host_key',
          schemaPath: '#/properties/ssh_host_key/type',
          keyword: 'type',
          params: { type: 'string' },
          message: 'must be string',
          schema: schema37.properties.ssh_host_key.type,
          parentSchema: schema37.properties.ssh_host_key,
          data: data27,
        };
        if (vErrors === null) {
          vErrors = [err58];
        } else {
          vErrors.push(err58);
        }
        errors++;
      }
    }
    if (data.job_id !== undefined) {
      let data28 = data.job_id;
      if (typeof data28 === 'string') {
        if (!pattern12.test(data28)) {
          const err59 = {
            instancePath: instancePath + '/job_id',
            schemaPath: '#/definitions/JobId/pattern',
            keyword: 'pattern',
            params: { pattern: '^job_[0-9a-hjkmnp-tv-z]{26}$' },
            message: 'must match pattern "' + '^job_[0-9a-hjkmnp-tv-z]{26}$' + '"',
            schema: '^job_[0-9a-hjkmnp-tv-z]{26}$',
            parentSchema: schema45,
            data: data28,
          };
          if (vErrors === null) {
            vErrors = [err59];
          } else {
            vErrors.push(err59);
          }
          errors++;
        }
      } else {
        const err60 = {
          instancePath: instancePath + '/job_id',
          schemaPath: '#/definitions/JobId/type',
          keyword: 'type',
          params: { type: 'string' },
          message: 'must be string',
          schema: schema45.type,
          parentSchema: schema45,
          data: data28,
        };
        if (vErrors === null) {
          vErrors = [err60];
        } else {
          vErrors.push(err60);
        }
        errors++;
      }
    }
    if (data.error !== undefined) {
      let data29 = data.error;
      if (data29 && typeof data29 == 'object' && !Array.isArray(data29)) {
        if (data29.reason === undefined) {
          const err61 = {
            instancePath: instancePath + '/error',
            schemaPath: '#/definitions/JobError/required',
            keyword: 'required',
            params: { missingProperty: 'reason' },
            message: "must have required property '" + 'reason' + "'",
            schema: schema46.required,
            parentSchema: schema46,
            data: data29,
          };
          if (vErrors === null) {
            vErrors = [err61];
          } else {
            vErrors.push(err61);
          }
          errors++;
        }
        if (data29.message === undefined) {
          const err62 = {
            instancePath: instancePath + '/error',
            schemaPath: '#/definitions/JobError/required',
            keyword: 'required',
            params: { missingProperty: 'message' },
            message: "must have required property '" + 'message' + "'",
            schema: schema46.required,
            parentSchema: schema46,
            data: data29,
          };
          if (vErrors === null) {
            vErrors = [err62];
          } else {
            vErrors.push(err62);
          }
          errors++;
        }
        if (data29.step === undefined) {
          const err63 = {
            instancePath: instancePath + '/error',
            schemaPath: '#/definitions/JobError/required',
            keyword: 'required',
            params: { missingProperty: 'step' },
            message: "must have required property '" + 'step' + "'",
            schema: schema46.required,
            parentSchema: schema46,
            data: data29,
          };
          if (vErrors === null) {
            vErrors = [err63];
          } else {
            vErrors.push(err63);
          }
          errors++;
        }
        if (data29.retryable === undefined) {
          const err64 = {
            instancePath: instancePath + '/error',
            schemaPath: '#/definitions/JobError/required',
            keyword: 'required',
            params: { missingProperty: 'retryable' },
            message: "must have required property '" + 'retryable' + "'",
            schema: schema46.required,
            parentSchema: schema46,
            data: data29,
          };
          if (vErrors === null) {
            vErrors = [err64];
          } else {
            vErrors.push(err64);
          }
          errors++;
        }
        for (const key3 in data29) {
          if (!(
            key3 === 'reason' ||
            key3 === 'message' ||
            key3 === 'step' ||
            key3 === 'retryable' ||
            key3 === 'details'
          )) {
            const err65 = {
              instancePath: instancePath + '/error',
              schemaPath: '#/definitions/JobError/additionalProperties',
              keyword: 'additionalProperties',
              params: { additionalProperty: key3 },
              message: 'must NOT have additional properties',
              schema: false,
              parentSchema: schema46,
              data: data29,
            };
            if (vErrors === null) {
              vErrors = [err65];
            } else {
              vErrors.push(err65);
            }
            errors++;
          }
        }
        if (data29.reason !== undefined) {
          let data30 = data29.reason;
          if (typeof data30 !== 'string') {
            const err66 = {
              instancePath: instancePath + '/error/reason',
              schemaPath: '#/definitions/JobError/properties/reason/type',
              keyword: 'type',
              params: { type: 'string' },
              message: 'must be string',
              schema: schema46.properties.reason.type,
              parentSchema: schema46.properties.reason,
              data: data30,
            };
            if (vErrors === null) {
              vErrors = [err66];
            } else {
              vErrors.push(err66);
            }
            errors++;
          }
        }
        if (data29.message !== undefined) {
          let data31 = data29.message;
          if (typeof data31 !== 'string') {
            const err67 = {
              instancePath: instancePath + '/error/message',
              schemaPath: '#/definitions/JobError/properties/message/type',
              keyword: 'type',
              params: { type: 'string' },
              message: 'must be string',
              schema: schema46.properties.message.type,
              parentSchema: schema46.properties.message,
              data: data31,
            };
            if (vErrors === null) {
              vErrors = [err67];
            } else {
              vErrors.push(err67);
            }
            errors++;
          }
        }
        if (data29.step !== undefined) {
          let data32 = data29.step;
          if (typeof data32 !== 'string') {
            const err68 = {
              instancePath: instancePath + '/error/step',
              schemaPath: '#/definitions/JobError/properties/step/type',
              keyword: 'type',
              params: { type: 'string' },
              message: 'must be string',
              schema: schema46.properties.step.type,
              parentSchema: schema46.properties.step,
              data: data32,
            };
            if (vErrors === null) {
              vErrors = [err68];
            } else {
              vErrors.push(err68);
            }
            errors++;
          }
        }
        if (data29.retryable !== undefined) {
          let data33 = data29.retryable;
          if (typeof data33 !== 'boolean') {
            const err69 = {
              instancePath: instancePath + '/error/retryable',
              schemaPath: '#/definitions/JobError/properties/retryable/type',
              keyword: 'type',
              params: { type: 'boolean' },
              message: 'must be boolean',
              schema: schema46.properties.retryable.type,
              parentSchema: schema46.properties.retryable,
              data: data33,
            };
            if (vErrors === null) {
              vErrors = [err69];
            } else {
              vErrors.push(err69);
            }
            errors++;
          }
        }
        if (data29.details !== undefined) {
          let data34 = data29.details;
          if (data34 && typeof data34 == 'object' && !Array.isArray(data34)) {
          } else {
            const err70 = {
              instancePath: instancePath + '/error/details',
              schemaPath: '#/definitions/JobError/properties/details/type',
              keyword: 'type',
              params: { type: 'object' },
              message: 'must be object',
              schema: schema46.properties.details.type,
              parentSchema: schema46.properties.details,
              data: data34,
            };
            if (vErrors === null) {
              vErrors = [err70];
            } else {
              vErrors.push(err70);
            }
            errors++;
          }
        }
      } else {
        const err71 = {
          instancePath: instancePath + '/error',
          schemaPath: '#/definitions/JobError/type',
          keyword: 'type',
          params: { type: 'object' },
          message: 'must be object',
          schema: schema46.type,
          parentSchema: schema46,
          data: data29,
        };
        if (vErrors === null) {
          vErrors = [err71];
        } else {
          vErrors.push(err71);
        }
        errors++;
      }
    }
    if (data.created_at !== undefined) {
      let data35 = data.created_at;
      if (typeof data35 === 'string') {
        if (!pattern1.test(data35)) {
          const err72 = {
            instancePath: instancePath + '/created_at',
            schemaPath: '#/definitions/Timestamp/pattern',
            keyword: 'pattern',
            params: { pattern: '^\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d\\.\\d{3}Z$' },
            message:
              'must match pattern "' +
              '^\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d\\.\\d{3}Z$' +
              '"',
            schema: '^\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d\\.\\d{3}Z$',
            parentSchema: schema16,
            data: data35,
          };
          if (vErrors === null) {
            vErrors = [err72];
          } else {
            vErrors.push(err72);
          }
          errors++;
        }
        if (!formats0.test(data35)) {
          const err73 = {
            instancePath: instancePath + '/created_at',
            schemaPath: '#/definitions/Timestamp/format',
            keyword: 'format',
            params: { format: 'date-time' },
            message: 'must match format "' + 'date-time' + '"',
            schema: 'date-time',
            parentSchema: schema16,
            data: data35,
          };
          if (vErrors === null) {
            vErrors = [err73];
          } else {
            vErrors.push(err73);
          }
          errors++;
        }
      } else {
        const err74 = {
          instancePath: instancePath + '/created_at',
          schemaPath: '#/definitions/Timestamp/type',
          keyword: 'type',
          params: { type: 'string' },
          message: 'must be string',
          schema: schema16.type,
          parentSchema: schema16,
          data: data35,
        };
        if (vErrors === null) {
          vErrors = [err74];
        } else {
          vErrors.push(err74);
        }
        errors++;
      }
    }
    if (data.updated_at !== undefined) {
      let data36 = data.updated_at;
      if (typeof data36 === 'string') {
        if (!pattern1.test(data36)) {
          const err75 = {
            instancePath: instancePath + '/updated_at',
            schemaPath: '#/definitions/Timestamp/pattern',
            keyword: 'pattern',
            params: { pattern: '^\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d\\.\\d{3}Z$' },
            message:
              'must match pattern "' +
              '^\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d\\.\\d{3}Z$' +
              '"',
            schema: '^\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d\\.\\d{3}Z$',
            parentSchema: schema16,
            data: data36,
          };
          if (vErrors === null) {
            vErrors = [err75];
          } else {
            vErrors.push(err75);
          }
          errors++;
        }
        if (!formats0.test(data36)) {
          const err76 = {
            instancePath: instancePath + '/updated_at',
            schemaPath: '#/definitions/Timestamp/format',
            keyword: 'format',
            params: { format: 'date-time' },
            message: 'must match format "' + 'date-time' + '"',
            schema: 'date-time',
            parentSchema: schema16,
            data: data36,
          };
          if (vErrors === null) {
            vErrors = [err76];
          } else {
            vErrors.push(err76);
          }
          errors++;
        }
      } else {
        const err77 = {
          instancePath: instancePath + '/updated_at',
          schemaPath: '#/definitions/Timestamp/type',
          keyword: 'type',
          params: { type: 'string' },
          message: 'must be string',
          schema: schema16.type,
          parentSchema: schema16,
          data: data36,
        };
        if (vErrors === null) {
          vErrors = [err77];
        } else {
          vErrors.push(err77);
        }
        errors++;
      }
    }
    if (data.ready_at !== undefined) {
      let data37 = data.ready_at;
      if (typeof data37 === 'string') {
        if (!pattern1.test(data37)) {
          const err78 = {
            instancePath: instancePath + '/ready_at',
            schemaPath: '#/definitions/Timestamp/pattern',
            keyword: 'pattern',
            params: { pattern: '^\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d\\.\\d{3}Z$' },
            message:
              'must match pattern "' +
              '^\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d\\.\\d{3}Z$' +
              '"',
            schema: '^\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d\\.\\d{3}Z$',
            parentSchema: schema16,
            data: data37,
          };
          if (vErrors === null) {
            vErrors = [err78];
          } else {
            vErrors.push(err78);
          }
          errors++;
        }
        if (!formats0.test(data37)) {
          const err79 = {
            instancePath: instancePath + '/ready_at',
            schemaPath: '#/definitions/Timestamp/format',
            keyword: 'format',
            params: { format: 'date-time' },
            message: 'must match format "' + 'date-time' + '"',
            schema: 'date-time',
            parentSchema: schema16,
            data: data37,
          };
          if (vErrors === null) {
            vErrors = [err79];
          } else {
            vErrors.push(err79);
          }
          errors++;
        }
      } else {
        const err80 = {
          instancePath: instancePath + '/ready_at',
          schemaPath: '#/definitions/Timestamp/type',
          keyword: 'type',
          params: { type: 'string' },
          message: 'must be string',
          schema: schema16.type,
          parentSchema: schema16,
          data: data37,
        };
        if (vErrors === null) {
          vErrors = [err80];
        } else {
          vErrors.push(err80);
        }
        errors++;
      }
    }
    if (data.expires_at !== undefined) {
      let data38 = data.expires_at;
      if (typeof data38 === 'string') {
        if (!pattern1.test(data38)) {
          const err81 = {
            instancePath: instancePath + '/expires_at',
            schemaPath: '#/definitions/Timestamp/pattern',
            keyword: 'pattern',
            params: { pattern: '^\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d\\.\\d{3}Z$' },
            message:
              'must match pattern "' +
              '^\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d\\.\\d{3}Z$' +
              '"',
            schema: '^\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d\\.\\d{3}Z$',
            parentSchema: schema16,
            data: data38,
          };
          if (vErrors === null) {
            vErrors = [err81];
          } else {
            vErrors.push(err81);
          }
          errors++;
        }
        if (!formats0.test(data38)) {
          const err82 = {
            instancePath: instancePath + '/expires_at',
            schemaPath: '#/definitions/Timestamp/format',
            keyword: 'format',
            params: { format: 'date-time' },
            message: 'must match format "' + 'date-time' + '"',
            schema: 'date-time',
            parentSchema: schema16,
            data: data38,
          };
          if (vErrors === null) {
            vErrors = [err82];
          } else {
            vErrors.push(err82);
          }
          errors++;
        }
      } else {
        const err83 = {
          instancePath: instancePath + '/expires_at',
          schemaPath: '#/definitions/Timestamp/type',
          keyword: 'type',
          params: { type: 'string' },
          message: 'must be string',
          schema: schema16.type,
          parentSchema: schema16,
          data: data38,
        };
        if (vErrors === null) {
          vErrors = [err83];
        } else {
          vErrors.push(err83);
        }
        errors++;
      }
    }
  } else {
    const err84 = {
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
      vErrors = [err84];
    } else {
      vErrors.push(err84);
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
  /*# sourceURL="result-GetVm" */ let vErrors = null;
  let errors = 0;
  if (data && typeof data == 'object' && !Array.isArray(data)) {
    if (data.vm === undefined) {
      const err0 = {
        instancePath,
        schemaPath: '#/required',
        keyword: 'required',
        params: { missingProperty: 'vm' },
        message: "must have required property '" + 'vm' + "'",
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
      if (!(key0 === 'vm')) {
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
    if (data.vm !== undefined) {
      if (
        !validate36(data.vm, {
          instancePath: instancePath + '/vm',
          parentData: data,
          parentDataProperty: 'vm',
          rootData,
        })
      ) {
        vErrors = vErrors === null ? validate36.errors : vErrors.concat(validate36.errors);
        errors = vErrors.length;
      }
    }
  } else {
    const err2 = {
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
      vErrors = [err2];
    } else {
      vErrors.push(err2);
    }
    errors++;
  }
  validate35.errors = vErrors;
  return errors === 0;
}
export const validateListVms = validate39;
const schema83 = {
  $id: 'result-ListVms',
  type: 'object',
  properties: {
    vms: { type: 'array', items: { $ref: 'contract#/definitions/Vm' } },
    next_cursor: {
      type: 'string',
      description: '`cursor` of the next page; absent on the last one.',
    },
  },
  required: ['vms'],
  additionalProperties: false,
};
function validate40(
  data,
  { instancePath = '', parentData, parentDataProperty, rootData = data } = {},
) {
  let vErrors = null;
  let errors = 0;
  if (data && typeof data == 'object' && !Array.isArray(data)) {
    if (data.id === undefined) {
      const err0 = {
        instancePath,
        schemaPath: '#/required',
        keyword: 'required',
        params: { missingProperty: 'id' },
        message: "must have required property '" + 'id' + "'",
        schema: schema37.required,
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
    if (data.user_id === undefined) {
      const err1 = {
        instancePath,
        schemaPath: '#/required',
        keyword: 'required',
        params: { missingProperty: 'user_id' },
        message: "must have required property '" + 'user_id' + "'",
        schema: schema37.required,
        parentSchema: schema37,
        data,
      };
      if (vErrors === null) {
        vErrors = [err1];
      } else {
        vErrors.push(err1);
      }
      errors++;
    }
    if (data.username === undefined) {
      const err2 = {
        instancePath,
        schemaPath: '#/required',
        keyword: 'required',
        params: { missingProperty: 'username' },
        message: "must have required property '" + 'username' + "'",
        schema: schema37.required,
        parentSchema: schema37,
        data,
      };
      if (vErrors === null) {
        vErrors = [err2];
      } else {
        vErrors.push(err2);
      }
      errors++;
    }
    if (data.name === undefined) {
      const err3 = {
        instancePath,
        schemaPath: '#/required',
        keyword: 'required',
        params: { missingProperty: 'name' },
        message: "must have required property '" + 'name' + "'",
        schema: schema37.required,
        parentSchema: schema37,
        data,
      };
      if (vErrors === null) {
        vErrors = [err3];
      } else {
        vErrors.push(err3);
      }
      errors++;
    }
    if (data.profile === undefined) {
      const err4 = {
        instancePath,
        schemaPath: '#/required',
        keyword: 'required',
        params: { missingProperty: 'profile' },
        message: "must have required property '" + 'profile' + "'",
        schema: schema37.required,
        parentSchema: schema37,
        data,
      };
      if (vErrors === null) {
        vErrors = [err4];
      } else {
        vErrors.push(err4);
      }
      errors++;
    }
    if (data.backend === undefined) {
      const err5 = {
        instancePath,
        schemaPath: '#/required',
        keyword: 'required',
        params: { missingProperty: 'backend' },
        message: "must have required property '" + 'backend' + "'",
        schema: schema37.required,
        parentSchema: schema37,
        data,
      };
      if (vErrors === null) {
        vErrors = [err5];
      } else {
        vErrors.push(err5);
      }
      errors++;
    }
    if (data.size === undefined) {
      const err6 = {
        instancePath,
        schemaPath: '#/required',
        keyword: 'required',
        params: { missingProperty: 'size' },
        message: "must have required property '" + 'size' + "'",
        schema: schema37.required,
        parentSchema: schema37,
        data,
      };
      if (vErrors === null) {
        vErrors = [err6];
      } else {
        vErrors.push(err6);
      }
      errors++;
    }
    if (data.image === undefined) {
      const err7 = {
        instancePath,
        schemaPath: '#/required',
        keyword: 'required',
        params: { missingProperty: 'image' },
        message: "must have required property '" + 'image' + "'",
        schema: schema37.required,
        parentSchema: schema37,
        data,
      };
      if (vErrors === null) {
        vErrors = [err7];
      } else {
        vErrors.push(err7);
      }
      errors++;
    }
    if (data.state === undefined) {
      const err8 = {
        instancePath,
        schemaPath: '#/required',
        keyword: 'required',
        params: { missingProperty: 'state' },
        message: "must have required property '" + 'state' + "'",
        schema: schema37.required,
        parentSchema: schema37,
        data,
      };
      if (vErrors === null) {
        vErrors = [err8];
      } else {
        vErrors.push(err8);
      }
      errors++;
    }
    if (data.conditions === undefined) {
      const err9 = {
        instancePath,
        schemaPath: '#/required',
        keyword: 'required',
        params: { missingProperty: 'conditions' },
        message: "must have required property '" + 'conditions' + "'",
        schema: schema37.required,
        parentSchema: schema37,
        data,
      };
      if (vErrors === null) {
        vErrors = [err9];
      } else {
        vErrors.push(err9);
      }
      errors++;
    }
    if (data.created_at === undefined) {
      const err10 = {
        instancePath,
        schemaPath: '#/required',
        keyword: 'required',
        params: { missingProperty: 'created_at' },
        message: "must have required property '" + 'created_at' + "'",
        schema: schema37.required,
        parentSchema: schema37,
        data,
      };
      if (vErrors === null) {
        vErrors = [err10];
      } else {
        vErrors.push(err10);
      }
      errors++;
    }
    if (data.updated_at === undefined) {
      const err11 = {
        instancePath,
        schemaPath: '#/required',
        keyword: 'required',
        params: { missingProperty: 'updated_at' },
        message: "must have required property '" + 'updated_at' + "'",
        schema: schema37.required,
        parentSchema: schema37,
        data,
      };
      if (vErrors === null) {
        vErrors = [err11];
      } else {
        vErrors.push(err11);
      }
      errors++;
    }
    for (const key0 in data) {
      if (!func2.call(schema37.properties, key0)) {
        const err12 = {
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
          vErrors = [err12];
        } else {
          vErrors.push(err12);
        }
        errors++;
      }
    }
    if (data.id !== undefined) {
      let data0 = data.id;
      if (typeof data0 === 'string') {
        if (!pattern9.test(data0)) {
          const err13 = {
            instancePath: instancePath + '/id',
            schemaPath: '#/definitions/VmId/pattern',
            keyword: 'pattern',
            params: { pattern: '^vm_[0-9a-hjkmnp-tv-z]{26}$' },
            message: 'must match pattern "' + '^vm_[0-9a-hjkmnp-tv-z]{26}$' + '"',
            schema: '^vm_[0-9a-hjkmnp-tv-z]{26}$',
            parentSchema: schema38,
            data: data0,
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
          instancePath: instancePath + '/id',
          schemaPath: '#/definitions/VmId/type',
          keyword: 'type',
          params: { type: 'string' },
          message: 'must be string',
          schema: schema38.type,
          parentSchema: schema38,
          data: data0,
        };
        if (vErrors === null) {
          vErrors = [err14];
        } else {
          vErrors.push(err14);
        }
        errors++;
      }
    }
    if (data.user_id !== undefined) {
      let data1 = data.user_id;
      if (typeof data1 === 'string') {
        if (!pattern0.test(data1)) {
          const err15 = {
            instancePath: instancePath + '/user_id',
            schemaPath: '#/definitions/UserId/pattern',
            keyword: 'pattern',
            params: { pattern: '^usr_[0-9a-hjkmnp-tv-z]{26}$' },
            message: 'must match pattern "' + '^usr_[0-9a-hjkmnp-tv-z]{26}$' + '"',
            schema: '^usr_[0-9a-hjkmnp-tv-z]{26}$',
            parentSchema: schema15,
            data: data1,
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
          instancePath: instancePath + '/user_id',
          schemaPath: '#/definitions/UserId/type',
          keyword: 'type',
          params: { type: 'string' },
          message: 'must be string',
          schema: schema15.type,
          parentSchema: schema15,
          data: data1,
        };
        if (vErrors === null) {
          vErrors = [err16];
        } else {
          vErrors.push(err16);
        }
        errors++;
      }
    }
    if (data.username !== undefined) {
      let data2 = data.username;
      if (typeof data2 !== 'string') {
        const err17 = {
          instancePath: instancePath + '/username',
          schemaPath: '#/properties/username/type',
          keyword: 'type',
          params: { type: 'string' },
          message: 'must be string',
          schema: schema37.properties.username.type,
          parentSchema: schema37.properties.username,
          data: data2,
        };
        if (vErrors === null) {
          vErrors = [err17];
        } else {
          vErrors.push(err17);
        }
        errors++;
      }
    }
    if (data.name !== undefined) {
      let data3 = data.name;
      if (typeof data3 !== 'string') {
        const err18 = {
          instancePath: instancePath + '/name',
          schemaPath: '#/properties/name/type',
          keyword: 'type',
          params: { type: 'string' },
          message: 'must be string',
          schema: schema37.properties.name.type,
          parentSchema: schema37.properties.name,
          data: data3,
        };
        if (vErrors === null) {
          vErrors = [err18];
        } else {
          vErrors.push(err18);
        }
        errors++;
      }
    }
    if (data.profile !== undefined) {
      let data4 = data.profile;
      if (typeof data4 !== 'string') {
        const err19 = {
          instancePath: instancePath + '/profile',
          schemaPath: '#/properties/profile/type',
          keyword: 'type',
          params: { type: 'string' },
          message: 'must be string',
          schema: schema37.properties.profile.type,
          parentSchema: schema37.properties.profile,
          data: data4,
        };
        if (vErrors === null) {
          vErrors = [err19];
        } else {
          vErrors.push(err19);
        }
        errors++;
      }
    }
    if (data.backend !== undefined) {
      let data5 = data.backend;
      if (typeof data5 !== 'string') {
        const err20 = {
          instancePath: instancePath + '/backend',
          schemaPath: '#/properties/backend/type',
          keyword: 'type',
          params: { type: 'string' },
          message: 'must be string',
          schema: schema37.properties.backend.type,
          parentSchema: schema37.properties.backend,
          data: data5,
        };
        if (vErrors === null) {
          vErrors = [err20];
        } else {
          vErrors.push(err20);
        }
        errors++;
      }
    }
    if (data.backend_vm_id !== undefined) {
      let data6 = data.backend_vm_id;
      if (typeof data6 !== 'string') {
        const err21 = {
          instancePath: instancePath + '/backend_vm_id',
          schemaPath: '#/properties/backend_vm_id/type',
          keyword: 'type',
          params: { type: 'string' },
          message: 'must be string',
          schema: schema37.properties.backend_vm_id.type,
          parentSchema: schema37.properties.backend_vm_id,
          data: data6,
        };
        if (vErrors === null) {
          vErrors = [err21];
        } else {
          vErrors.push(err21);
        }
        errors++;
      }
    }
    if (data.node !== undefined) {
      let data7 = data.node;
      if (typeof data7 !== 'string') {
        const err22 = {
          instancePath: instancePath + '/node',
          schemaPath: '#/properties/node/type',
          keyword: 'type',
          params: { type: 'string' },
          message: 'must be string',
          schema: schema37.properties.node.type,
          parentSchema: schema37.properties.node,
          data: data7,
        };
        if (vErrors === null) {
          vErrors = [err22];
        } else {
          vErrors.push(err22);
        }
        errors++;
      }
    }
    if (data.size !== undefined) {
      let data8 = data.size;
      if (data8 && typeof data8 == 'object' && !Array.isArray(data8)) {
        if (data8.cpu === undefined) {
          const err23 = {
            instancePath: instancePath + '/size',
            schemaPath: '#/definitions/VmSize/required',
            keyword: 'required',
            params: { missingProperty: 'cpu' },
            message: "must have required property '" + 'cpu' + "'",
            schema: schema40.required,
            parentSchema: schema40,
            data: data8,
          };
          if (vErrors === null) {
            vErrors = [err23];
          } else {
            vErrors.push(err23);
          }
          errors++;
        }
        if (data8.memory_mb === undefined) {
          const err24 = {
            instancePath: instancePath + '/size',
            schemaPath: '#/definitions/VmSize/required',
            keyword: 'required',
            params: { missingProperty: 'memory_mb' },
            message: "must have required property '" + 'memory_mb' + "'",
            schema: schema40.required,
            parentSchema: schema40,
            data: data8,
          };
          if (vErrors === null) {
            vErrors = [err24];
          } else {
            vErrors.push(err24);
          }
          errors++;
        }
        for (const key1 in data8) {
          if (!(
            key1 === 'slices' ||
            key1 === 'cpu' ||
            key1 === 'memory_mb' ||
            key1 === 'disk_gb' ||
            key1 === 'rootfs_mb' ||
            key1 === 'public_ip'
          )) {
            const err25 = {
              instancePath: instancePath + '/size',
              schemaPath: '#/definitions/VmSize/additionalProperties',
              keyword: 'additionalProperties',
              params: { additionalProperty: key1 },
              message: 'must NOT have additional properties',
              schema: false,
              parentSchema: schema40,
              data: data8,
            };
            if (vErrors === null) {
              vErrors = [err25];
            } else {
              vErrors.push(err25);
            }
            errors++;
          }
        }
        if (data8.slices !== undefined) {
          let data9 = data8.slices;
          if (!(typeof data9 == 'number' && !(data9 % 1) && !isNaN(data9) && isFinite(data9))) {
            const err26 = {
              instancePath: instancePath + '/size/slices',
              schemaPath: '#/definitions/VmSize/properties/slices/type',
              keyword: 'type',
              params: { type: 'integer' },
              message: 'must be integer',
              schema: schema40.properties.slices.type,
              parentSchema: schema40.properties.slices,
              data: data9,
            };
            if (vErrors === null) {
              vErrors = [err26];
            } else {
              vErrors.push(err26);
            }
            errors++;
          }
          if (typeof data9 == 'number' && isFinite(data9)) {
            if (data9 < 1 || isNaN(data9)) {
              const err27 = {
                instancePath: instancePath + '/size/slices',
                schemaPath: '#/definitions/VmSize/properties/slices/minimum',
                keyword: 'minimum',
                params: { comparison: '>=', limit: 1 },
                message: 'must be >= 1',
                schema: 1,
                parentSchema: schema40.properties.slices,
                data: data9,
              };
              if (vErrors === null) {
                vErrors = [err27];
              } else {
                vErrors.push(err27);
              }
              errors++;
            }
          }
        }
        if (data8.cpu !== undefined) {
          let data10 = data8.cpu;
          if (!(typeof data10 == 'number' && !(data10 % 1) && !isNaN(data10) && isFinite(data10))) {
            const err28 = {
              instancePath: instancePath + '/size/cpu',
              schemaPath: '#/definitions/VmSize/properties/cpu/type',
              keyword: 'type',
              params: { type: 'integer' },
              message: 'must be integer',
              schema: schema40.properties.cpu.type,
              parentSchema: schema40.properties.cpu,
              data: data10,
            };
            if (vErrors === null) {
              vErrors = [err28];
            } else {
              vErrors.push(err28);
            }
            errors++;
          }
          if (typeof data10 == 'number' && isFinite(data10)) {
            if (data10 > 1024 || isNaN(data10)) {
              const err29 = {
                instancePath: instancePath + '/size/cpu',
                schemaPath: '#/definitions/VmSize/properties/cpu/maximum',
                keyword: 'maximum',
                params: { comparison: '<=', limit: 1024 },
                message: 'must be <= 1024',
                schema: 1024,
                parentSchema: schema40.properties.cpu,
                data: data10,
              };
              if (vErrors === null) {
                vErrors = [err29];
              } else {
                vErrors.push(err29);
              }
              errors++;
            }
            if (data10 < 1 || isNaN(data10)) {
              const err30 = {
                instancePath: instancePath + '/size/cpu',
                schemaPath: '#/definitions/VmSize/properties/cpu/minimum',
                keyword: 'minimum',
                params: { comparison: '>=', limit: 1 },
                message: 'must be >= 1',
                schema: 1,
                parentSchema: schema40.properties.cpu,
                data: data10,
              };
              if (vErrors === null) {
                vErrors = [err30];
              } else {
                vErrors.push(err30);
              }
              errors++;
            }
          }
        }
        if (data8.memory_mb !== undefined) {
          let data11 = data8.memory_mb;
          if (!(typeof data11 == 'number' && !(data11 % 1) && !isNaN(data11) && isFinite(data11))) {
            const err31 = {
              instancePath: instancePath + '/size/memory_mb',
              schemaPath: '#/definitions/VmSize/properties/memory_mb/type',
              keyword: 'type',
              params: { type: 'integer' },
              message: 'must be integer',
              schema: schema40.properties.memory_mb.type,
              parentSchema: schema40.properties.memory_mb,
              data: data11,
            };
            if (vErrors === null) {
              vErrors = [err31];
            } else {
              vErrors.push(err31);
            }
            errors++;
          }
          if (typeof data11 == 'number' && isFinite(data11)) {
            if (data11 > 16777216 || isNaN(data11)) {
              const err32 = {
                instancePath: instancePath + '/size/memory_mb',
                schemaPath: '#/definitions/VmSize/properties/memory_mb/maximum',
                keyword: 'maximum',
                params: { comparison: '<=', limit: 16777216 },
                message: 'must be <= 16777216',
                schema: 16777216,
                parentSchema: schema40.properties.memory_mb,
                data: data11,
              };
              if (vErrors === null) {
                vErrors = [err32];
              } else {
                vErrors.push(err32);
              }
              errors++;
            }
            if (data11 < 1 || isNaN(data11)) {
              const err33 = {
                instancePath: instancePath + '/size/memory_mb',
                schemaPath: '#/definitions/VmSize/properties/memory_mb/minimum',
                keyword: 'minimum',
                params: { comparison: '>=', limit: 1 },
                message: 'must be >= 1',
                schema: 1,
                parentSchema: schema40.properties.memory_mb,
                data: data11,
              };
              if (vErrors === null) {
                vErrors = [err33];
              } else {
                vErrors.push(err33);
              }
              errors++;
            }
          }
        }
        if (data8.disk_gb !== undefined) {
          let data12 = data8.disk_gb;
          if (!(typeof data12 == 'number' && !(data12 % 1) && !isNaN(data12) && isFinite(data12))) {
            const err34 = {
              instancePath: instancePath + '/size/disk_gb',
              schemaPath: '#/definitions/VmSize/properties/disk_gb/type',
              keyword: 'type',
              params: { type: 'integer' },
              message: 'must be integer',
              schema: schema40.properties.disk_gb.type,
              parentSchema: schema40.properties.disk_gb,
              data: data12,
            };
            if (vErrors === null) {
              vErrors = [err34];
            } else {
              vErrors.push(err34);
            }
            errors++;
          }
          if (typeof data12 == 'number' && isFinite(data12)) {
            if (data12 > 1048576 || isNaN(data12)) {
              const err35 = {
                instancePath: instancePath + '/size/disk_gb',
                schemaPath: '#/definitions/VmSize/properties/disk_gb/maximum',
                keyword: 'maximum',
                params: { comparison: '<=', limit: 1048576 },
                message: 'must be <= 1048576',
                schema: 1048576,
                parentSchema: schema40.properties.disk_gb,
                data: data12,
              };
              if (vErrors === null) {
                vErrors = [err35];
              } else {
                vErrors.push(err35);
              }
              errors++;
            }
            if (data12 < 1 || isNaN(data12)) {
              const err36 = {
                instancePath: instancePath + '/size/disk_gb',
                schemaPath: '#/definitions/VmSize/properties/disk_gb/minimum',
                keyword: 'minimum',
                params: { comparison: '>=', limit: 1 },
                message: 'must be >= 1',
                schema: 1,
                parentSchema: schema40.properties.disk_gb,
                data: data12,
              };
              if (vErrors === null) {
                vErrors = [err36];
              } else {
                vErrors.push(err36);
              }
              errors++;
            }
          }
        }
        if (data8.rootfs_mb !== undefined) {
          let data13 = data8.rootfs_mb;
          if (!(typeof data13 == 'number' && !(data13 % 1) && !isNaN(data13) && isFinite(data13))) {
            const err37 = {
              instancePath: instancePath + '/size/rootfs_mb',
              schemaPath: '#/definitions/VmSize/properties/rootfs_mb/type',
              keyword: 'type',
              params: { type: 'integer' },
              message: 'must be integer',
              schema: schema40.properties.rootfs_mb.type,
              parentSchema: schema40.properties.rootfs_mb,
              data: data13,
            };
            if (vErrors === null) {
              vErrors = [err37];
            } else {
              vErrors.push(err37);
            }
            errors++;
          }
          if (typeof data13 == 'number' && isFinite(data13)) {
            if (data13 > 16777216 || isNaN(data13)) {
              const err38 = {
                instancePath: instancePath + '/size/rootfs_mb',
                schemaPath: '#/definitions/VmSize/properties/rootfs_mb/maximum',
                keyword: 'maximum',
                params: { comparison: '<=', limit: 16777216 },
                message: 'must be <= 16777216',
                schema: 16777216,
                parentSchema: schema40.properties.rootfs_mb,
                data: data13,
              };
              if (vErrors === null) {
                vErrors = [err38];
              } else {
                vErrors.push(err38);
              }
              errors++;
            }
            if (data13 < 1 || isNaN(data13)) {
              const err39 = {
                instancePath: instancePath + '/size/rootfs_mb',
                schemaPath: '#/definitions/VmSize/properties/rootfs_mb/minimum',
                keyword: 'minimum',
                params: { comparison: '>=', limit: 1 },
                message: 'must be >= 1',
                schema: 1,
                parentSchema: schema40.properties.rootfs_mb,
                data: data13,
              };
              if (vErrors === null) {
                vErrors = [err39];
              } else {
                vErrors.push(err39);
              }
              errors++;
            }
          }
        }
        if (data8.public_ip !== undefined) {
          let data14 = data8.public_ip;
          if (typeof data14 !== 'boolean') {
            const err40 = {
              instancePath: instancePath + '/size/public_ip',
              schemaPath: '#/definitions/VmSize/properties/public_ip/type',
              keyword: 'type',
              params: { type: 'boolean' },
              message: 'must be boolean',
              schema: schema40.properties.public_ip.type,
              parentSchema: schema40.properties.public_ip,
              data: data14,
            };
            if (vErrors === null) {
              vErrors = [err40];
            } else {
              vErrors.push(err40);
            }
            errors++;
          }
        }
      } else {
        const err41 = {
          instancePath: instancePath + '/size',
          schemaPath: '#/definitions/VmSize/type',
          keyword: 'type',
          params: { type: 'object' },
          message: 'must be object',
          schema: schema40.type,
          parentSchema: schema40,
          data: data8,
        };
        if (vErrors === null) {
          vErrors = [err41];
        } else {
          vErrors.push(err41);
        }
        errors++;
      }
    }
    if (data.image !== undefined) {
      let data15 = data.image;
      if (typeof data15 !== 'string') {
        const err42 = {
          instancePath: instancePath + '/image',
          schemaPath: '#/properties/image/type',
          keyword: 'type',
          params: { type: 'string' },
          message: 'must be string',
          schema: schema37.properties.image.type,
          parentSchema: schema37.properties.image,
          data: data15,
        };
        if (vErrors === null) {
          vErrors = [err42];
        } else {
          vErrors.push(err42);
        }
        errors++;
      }
    }
    if (data.state !== undefined) {
      let data16 = data.state;
      if (typeof data16 !== 'string') {
        const err43 = {
          instancePath: instancePath + '/state',
          schemaPath: '#/definitions/VmState/type',
          keyword: 'type',
          params: { type: 'string' },
          message: 'must be string',
          schema: schema41.type,
          parentSchema: schema41,
          data: data16,
        };
        if (vErrors === null) {
          vErrors = [err43];
        } else {
          vErrors.push(err43);
        }
        errors++;
      }
      if (!(
        data16 === 'provisioning' ||
        data16 === 'installing' ||
        data16 === 'ready' ||
        data16 === 'failed' ||
        data16 === 'deleting'
      )) {
        const err44 = {
          instancePath: instancePath + '/state',
          schemaPath: '#/definitions/VmState/enum',
          keyword: 'enum',
          params: { allowedValues: schema41.enum },
          message: 'must be equal to one of the allowed values',
          schema: schema41.enum,
          parentSchema: schema41,
          data: data16,
        };
        if (vErrors === null) {
          vErrors = [err44];
        } else {
          vErrors.push(err44);
        }
        errors++;
      }
    }
    if (data.conditions !== undefined) {
      let data17 = data.conditions;
      if (Array.isArray(data17)) {
        const len0 = data17.length;
        for (let i0 = 0; i0 < len0; i0++) {
          if (
            !validate27(data17[i0], {
              instancePath: instancePath + '/conditions/' + i0,
              parentData: data17,
              parentDataProperty: i0,
              rootData,
            })
          ) {
            vErrors = vErrors === null ? validate27.errors : vErrors.concat(validate27.errors);
            errors = vErrors.length;
          }
        }
      } else {
        const err45 = {
          instancePath: instancePath + '/conditions',
          schemaPath: '#/properties/conditions/type',
          keyword: 'type',
          params: { type: 'array' },
          message: 'must be array',
          schema: schema37.properties.conditions.type,
          parentSchema: schema37.properties.conditions,
          data: data17,
        };
        if (vErrors === null) {
          vErrors = [err45];
        } else {
          vErrors.push(err45);
        }
        errors++;
      }
    }
    if (data.mycelium_ip !== undefined) {
      let data19 = data.mycelium_ip;
      if (typeof data19 !== 'string') {
        const err46 = {
          instancePath: instancePath + '/mycelium_ip',
          schemaPath: '#/properties/mycelium_ip/type',
          keyword: 'type',
          params: { type: 'string' },
          message: 'must be string',
          schema: schema37.properties.mycelium_ip.type,
          parentSchema: schema37.properties.mycelium_ip,
          data: data19,
        };
        if (vErrors === null) {
          vErrors = [err46];
        } else {
          vErrors.push(err46);
        }
        errors++;
      }
    }
    if (data.public_ip !== undefined) {
      let data20 = data.public_ip;
      if (typeof data20 !== 'string') {
        const err47 = {
          instancePath: instancePath + '/public_ip',
          schemaPath: '#/properties/public_ip/type',
          keyword: 'type',
          params: { type: 'string' },
          message: 'must be string',
          schema: schema37.properties.public_ip.type,
          parentSchema: schema37.properties.public_ip,
          data: data20,
        };
        if (vErrors === null) {
          vErrors = [err47];
        } else {
          vErrors.push(err47);
        }
        errors++;
      }
    }
    if (data.gateway !== undefined) {
      let data21 = data.gateway;
      if (data21 && typeof data21 == 'object' && !Array.isArray(data21)) {
        if (data21.kind === undefined) {
          const err48 = {
            instancePath: instancePath + '/gateway',
            schemaPath: '#/definitions/Gateway/required',
            keyword: 'required',
            params: { missingProperty: 'kind' },
            message: "must have required property '" + 'kind' + "'",
            schema: schema44.required,
            parentSchema: schema44,
            data: data21,
          };
          if (vErrors === null) {
            vErrors = [err48];
          } else {
            vErrors.push(err48);
          }
          errors++;
        }
        if (data21.state === undefined) {
          const err49 = {
            instancePath: instancePath + '/gateway',
            schemaPath: '#/definitions/Gateway/required',
            keyword: 'required',
            params: { missingProperty: 'state' },
            message: "must have required property '" + 'state' + "'",
            schema: schema44.required,
            parentSchema: schema44,
            data: data21,
          };
          if (vErrors === null) {
            vErrors = [err49];
          } else {
            vErrors.push(err49);
          }
          errors++;
        }
        for (const key2 in data21) {
          if (!(key2 === 'kind' || key2 === 'name' || key2 === 'fqdn' || key2 === 'state')) {
            const err50 = {
              instancePath: instancePath + '/gateway',
              schemaPath: '#/definitions/Gateway/additionalProperties',
              keyword: 'additionalProperties',
              params: { additionalProperty: key2 },
              message: 'must NOT have additional properties',
              schema: false,
              parentSchema: schema44,
              data: data21,
            };
            if (vErrors === null) {
              vErrors = [err50];
            } else {
              vErrors.push(err50);
            }
            errors++;
          }
        }
        if (data21.kind !== undefined) {
          let data22 = data21.kind;
          if (typeof data22 !== 'string') {
            const err51 = {
              instancePath: instancePath + '/gateway/kind',
              schemaPath: '#/definitions/Gateway/properties/kind/type',
              keyword: 'type',
              params: { type: 'string' },
              message: 'must be string',
              schema: schema44.properties.kind.type,
              parentSchema: schema44.properties.kind,
              data: data22,
            };
            if (vErrors === null) {
              vErrors = [err51];
            } else {
              vErrors.push(err51);
            }
            errors++;
          }
          if (!(data22 === 'name' || data22 === 'fqdn')) {
            const err52 = {
              instancePath: instancePath + '/gateway/kind',
              schemaPath: '#/definitions/Gateway/properties/kind/enum',
              keyword: 'enum',
              params: { allowedValues: schema44.properties.kind.enum },
              message: 'must be equal to one of the allowed values',
              schema: schema44.properties.kind.enum,
              parentSchema: schema44.properties.kind,
              data: data22,
            };
            if (vErrors === null) {
              vErrors = [err52];
            } else {
              vErrors.push(err52);
            }
            errors++;
          }
        }
        if (data21.name !== undefined) {
          let data23 = data21.name;
          if (typeof data23 !== 'string') {
            const err53 = {
              instancePath: instancePath + '/gateway/name',
              schemaPath: '#/definitions/Gateway/properties/name/type',
              keyword: 'type',
              params: { type: 'string' },
              message: 'must be string',
              schema: schema44.properties.name.type,
              parentSchema: schema44.properties.name,
              data: data23,
            };
            if (vErrors === null) {
              vErrors = [err53];
            } else {
              vErrors.push(err53);
            }
            errors++;
          }
        }
        if (data21.fqdn !== undefined) {
          let data24 = data21.fqdn;
          if (typeof data24 !== 'string') {
            const err54 = {
              instancePath: instancePath + '/gateway/fqdn',
              schemaPath: '#/definitions/Gateway/properties/fqdn/type',
              keyword: 'type',
              params: { type: 'string' },
              message: 'must be string',
              schema: schema44.properties.fqdn.type,
              parentSchema: schema44.properties.fqdn,
              data: data24,
            };
            if (vErrors === null) {
              vErrors = [err54];
            } else {
              vErrors.push(err54);
            }
            errors++;
          }
        }
        if (data21.state !== undefined) {
          let data25 = data21.state;
          if (typeof data25 !== 'string') {
            const err55 = {
              instancePath: instancePath + '/gateway/state',
              schemaPath: '#/definitions/Gateway/properties/state/type',
              keyword: 'type',
              params: { type: 'string' },
              message: 'must be string',
              schema: schema44.properties.state.type,
              parentSchema: schema44.properties.state,
              data: data25,
            };
            if (vErrors === null) {
              vErrors = [err55];
            } else {
              vErrors.push(err55);
            }
            errors++;
          }
        }
      } else {
        const err56 = {
          instancePath: instancePath + '/gateway',
          schemaPath: '#/definitions/Gateway/type',
          keyword: 'type',
          params: { type: 'object' },
          message: 'must be object',
          schema: schema44.type,
          parentSchema: schema44,
          data: data21,
        };
        if (vErrors === null) {
          vErrors = [err56];
        } else {
          vErrors.push(err56);
        }
        errors++;
      }
    }
    if (data.url !== undefined) {
      let data26 = data.url;
      if (typeof data26 !== 'string') {
        const err57 = {
          instancePath: instancePath + '/url',
          schemaPath: '#/properties/url/type',
          keyword: 'type',
          params: { type: 'string' },
          message: 'must be string',
          schema: schema37.properties.url.type,
          parentSchema: schema37.properties.url,
          data: data26,
        };
        if (vErrors === null) {
          vErrors = [err57];
        } else {
          vErrors.push(err57);
        }
        errors++;
      }
    }
    if (data.ssh_host_key !== undefined) {
      let data27 = data.ssh_host_key;
      if (typeof data27 !== 'string') {
        const err58 = {
          instancePath: instancePath + '/ssh_host_key',
          schemaPath: '#/properties/ssh_host_key/type',
          keyword: 'type',
          params: { type: 'string' },
          message: 'must be string',
          schema: schema37.properties.ssh_host_key.type,
          parentSchema: schema37.properties.ssh_host_key,
          data: data27,
        };
        if (vErrors === null) {
          vErrors = [err58];
        } else {
          vErrors.push(err58);
        }
        errors++;
      }
    }
    if (data.job_id !== undefined) {
      let data28 = data.job_id;
      if (typeof data28 === 'string') {
        if (!pattern12.test(data28)) {
          const err59 = {
            instancePath: instancePath + '/job_id',
            schemaPath: '#/definitions/JobId/pattern',
            keyword: 'pattern',
            params: { pattern: '^job_[0-9a-hjkmnp-tv-z]{26}$' },
            message: 'must match pattern "' + '^job_[0-9a-hjkmnp-tv-z]{26}$' + '"',
            schema: '^job_[0-9a-hjkmnp-tv-z]{26}$',
            parentSchema: schema45,
            data: data28,
          };
          if (vErrors === null) {
            vErrors = [err59];
          } else {
            vErrors.push(err59);
          }
          errors++;
        }
      } else {
        const err60 = {
          instancePath: instancePath + '/job_id',
          schemaPath: '#/definitions/JobId/type',
          keyword: 'type',
          params: { type: 'string' },
          message: 'must be string',
          schema: schema45.type,
          parentSchema: schema45,
          data: data28,
        };
        if (vErrors === null) {
          vErrors = [err60];
        } else {
          vErrors.push(err60);
        }
        errors++;
      }
    }
    if (data.error !== undefined) {
      let data29 = data.error;
      if (data29 && typeof data29 == 'object' && !Array.isArray(data29)) {
        if (data29.reason === undefined) {
          const err61 = {
            instancePath: instancePath + '/error',
            schemaPath: '#/definitions/JobError/required',
            keyword: 'required',
            params: { missingProperty: 'reason' },
            message: "must have required property '" + 'reason' + "'",
            schema: schema46.required,
            parentSchema: schema46,
            data: data29,
          };
          if (vErrors === null) {
            vErrors = [err61];
          } else {
            vErrors.push(err61);
          }
          errors++;
        }
        if (data29.message === undefined) {
          const err62 = {
            instancePath: instancePath + '/error',
            schemaPath: '#/definitions/JobError/required',
            keyword: 'required',
            params: { missingProperty: 'message' },
            message: "must have required property '" + 'message' + "'",
            schema: schema46.required,
            parentSchema: schema46,
            data: data29,
          };
          if (vErrors === null) {
            vErrors = [err62];
          } else {
            vErrors.push(err62);
          }
          errors++;
        }
        if (data29.step === undefined) {
          const err63 = {
            instancePath: instancePath + '/error',
            schemaPath: '#/definitions/JobError/required',
            keyword: 'required',
            params: { missingProperty: 'step' },
            message: "must have required property '" + 'step' + "'",
            schema: schema46.required,
            parentSchema: schema46,
            data: data29,
          };
          if (vErrors === null) {
            vErrors = [err63];
          } else {
            vErrors.push(err63);
          }
          errors++;
        }
        if (data29.retryable === undefined) {
          const err64 = {
            instancePath: instancePath + '/error',
            schemaPath: '#/definitions/JobError/required',
            keyword: 'required',
            params: { missingProperty: 'retryable' },
            message: "must have required property '" + 'retryable' + "'",
            schema: schema46.required,
            parentSchema: schema46,
            data: data29,
          };
          if (vErrors === null) {
            vErrors = [err64];
          } else {
            vErrors.push(err64);
          }
          errors++;
        }
        for (const key3 in data29) {
          if (!(
            key3 === 'reason' ||
            key3 === 'message' ||
            key3 === 'step' ||
            key3 === 'retryable' ||
            key3 === 'details'
          )) {
            const err65 = {
              instancePath: instancePath + '/error',
              schemaPath: '#/definitions/JobError/additionalProperties',
              keyword: 'additionalProperties',
              params: { additionalProperty: key3 },
              message: 'must NOT have additional properties',
              schema: false,
              parentSchema: schema46,
              data: data29,
            };
            if (vErrors === null) {
              vErrors = [err65];
            } else {
              vErrors.push(err65);
            }
            errors++;
          }
        }
        if (data29.reason !== undefined) {
          let data30 = data29.reason;
          if (typeof data30 !== 'string') {
            const err66 = {
              instancePath: instancePath + '/error/reason',
              schemaPath: '#/definitions/JobError/properties/reason/type',
              keyword: 'type',
              params: { type: 'string' },
              message: 'must be string',
              schema: schema46.properties.reason.type,
              parentSchema: schema46.properties.reason,
              data: data30,
            };
            if (vErrors === null) {
              vErrors = [err66];
            } else {
              vErrors.push(err66);
            }
            errors++;
          }
        }
        if (data29.message !== undefined) {
          let data31 = data29.message;
          if (typeof data31 !== 'string') {
            const err67 = {
              instancePath: instancePath + '/error/message',
              schemaPath: '#/definitions/JobError/properties/message/type',
              keyword: 'type',
              params: { type: 'string' },
              message: 'must be string',
              schema: schema46.properties.message.type,
              parentSchema: schema46.properties.message,
              data: data31,
            };
            if (vErrors === null) {
              vErrors = [err67];
            } else {
              vErrors.push(err67);
            }
            errors++;
          }
        }
        if (data29.step !== undefined) {
          let data32 = data29.step;
          if (typeof data32 !== 'string') {
            const err68 = {
              instancePath: instancePath + '/error/step',
              schemaPath: '#/definitions/JobError/properties/step/type',
              keyword: 'type',
              params: { type: 'string' },
              message: 'must be string',
              schema: schema46.properties.step.type,
              parentSchema: schema46.properties.step,
              data: data32,
            };
            if (vErrors === null) {
              vErrors = [err68];
            } else {
              vErrors.push(err68);
            }
            errors++;
          }
        }
        if (data29.retryable !== undefined) {
          let data33 = data29.retryable;
          if (typeof data33 !== 'boolean') {
            const err69 = {
              instancePath: instancePath + '/error/retryable',
              schemaPath: '#/definitions/JobError/properties/retryable/type',
              keyword: 'type',
              params: { type: 'boolean' },
              message: 'must be boolean',
              schema: schema46.properties.retryable.type,
              parentSchema: schema46.properties.retryable,
              data: data33,
            };
            if (vErrors === null) {
              vErrors = [err69];
            } else {
              vErrors.push(err69);
            }
            errors++;
          }
        }
        if (data29.details !== undefined) {
          let data34 = data29.details;
          if (data34 && typeof data34 == 'object' && !Array.isArray(data34)) {
          } else {
            const err70 = {
              instancePath: instancePath + '/error/details',
              schemaPath: '#/definitions/JobError/properties/details/type',
              keyword: 'type',
              params: { type: 'object' },
              message: 'must be object',
              schema: schema46.properties.details.type,
              parentSchema: schema46.properties.details,
              data: data34,
            };
            if (vErrors === null) {
              vErrors = [err70];
            } else {
              vErrors.push(err70);
            }
            errors++;
          }
        }
      } else {
        const err71 = {
          instancePath: instancePath + '/error',
          schemaPath: '#/definitions/JobError/type',
          keyword: 'type',
          params: { type: 'object' },
          message: 'must be object',
          schema: schema46.type,
          parentSchema: schema46,
          data: data29,
        };
        if (vErrors === null) {
          vErrors = [err71];
        } else {
          vErrors.push(err71);
        }
        errors++;
      }
    }
    if (data.created_at !== undefined) {
      let data35 = data.created_at;
      if (typeof data35 === 'string') {
        if (!pattern1.test(data35)) {
          const err72 = {
            instancePath: instancePath + '/created_at',
            schemaPath: '#/definitions/Timestamp/pattern',
            keyword: 'pattern',
            params: { pattern: '^\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d\\.\\d{3}Z$' },
            message:
              'must match pattern "' +
              '^\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d\\.\\d{3}Z$' +
              '"',
            schema: '^\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d\\.\\d{3}Z$',
            parentSchema: schema16,
            data: data35,
          };
          if (vErrors === null) {
            vErrors = [err72];
          } else {
            vErrors.push(err72);
          }
          errors++;
        }
        if (!formats0.test(data35)) {
          const err73 = {
            instancePath: instancePath + '/created_at',
            schemaPath: '#/definitions/Timestamp/format',
            keyword: 'format',
            params: { format: 'date-time' },
            message: 'must match format "' + 'date-time' + '"',
            schema: 'date-time',
            parentSchema: schema16,
            data: data35,
          };
          if (vErrors === null) {
            vErrors = [err73];
          } else {
            vErrors.push(err73);
          }
          errors++;
        }
      } else {
        const err74 = {
          instancePath: instancePath + '/created_at',
          schemaPath: '#/definitions/Timestamp/type',
          keyword: 'type',
          params: { type: 'string' },
          message: 'must be string',
          schema: schema16.type,
          parentSchema: schema16,
          data: data35,
        };
        if (vErrors === null) {
          vErrors = [err74];
        } else {
          vErrors.push(err74);
        }
        errors++;
      }
    }
    if (data.updated_at !== undefined) {
      let data36 = data.updated_at;
      if (typeof data36 === 'string') {
        if (!pattern1.test(data36)) {
          const err75 = {
            instancePath: instancePath + '/updated_at',
            schemaPath: '#/definitions/Timestamp/pattern',
            keyword: 'pattern',
            params: { pattern: '^\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d\\.\\d{3}Z$' },
            message:
              'must match pattern "' +
              '^\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d\\.\\d{3}Z$' +
              '"',
            schema: '^\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d\\.\\d{3}Z$',
            parentSchema: schema16,
            data: data36,
          };
          if (vErrors === null) {
            vErrors = [err75];
          } else {
            vErrors.push(err75);
          }
          errors++;
        }
        if (!formats0.test(data36)) {
          const err76 = {
            instancePath: instancePath + '/updated_at',
            schemaPath: '#/definitions/Timestamp/format',
            keyword: 'format',
            params: { format: 'date-time' },
            message: 'must match format "' + 'date-time' + '"',
            schema: 'date-time',
            parentSchema: schema16,
            data: data36,
          };
          if (vErrors === null) {
            vErrors = [err76];
          } else {
            vErrors.push(err76);
          }
          errors++;
        }
      } else {
        const err77 = {
          instancePath: instancePath + '/updated_at',
          schemaPath: '#/definitions/Timestamp/type',
          keyword: 'type',
          params: { type: 'string' },
          message: 'must be string',
          schema: schema16.type,
          parentSchema: schema16,
          data: data36,
        };
        if (vErrors === null) {
          vErrors = [err77];
        } else {
          vErrors.push(err77);
        }
        errors++;
      }
    }
    if (data.ready_at !== undefined) {
      let data37 = data.ready_at;
      if (typeof data37 === 'string') {
        if (!pattern1.test(data37)) {
          const err78 = {
            instancePath: instancePath + '/ready_at',
            schemaPath: '#/definitions/Timestamp/pattern',
            keyword: 'pattern',
            params: { pattern: '^\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d\\.\\d{3}Z$' },
            message:
              'must match pattern "' +
              '^\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d\\.\\d{3}Z$' +
              '"',
            schema: '^\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d\\.\\d{3}Z$',
            parentSchema: schema16,
            data: data37,
          };
          if (vErrors === null) {
            vErrors = [err78];
          } else {
            vErrors.push(err78);
          }
          errors++;
        }
        if (!formats0.test(data37)) {
          const err79 = {
            instancePath: instancePath + '/ready_at',
            schemaPath: '#/definitions/Timestamp/format',
            keyword: 'format',
            params: { format: 'date-time' },
            message: 'must match format "' + 'date-time' + '"',
            schema: 'date-time',
            parentSchema: schema16,
            data: data37,
          };
          if (vErrors === null) {
            vErrors = [err79];
          } else {
            vErrors.push(err79);
          }
          errors++;
        }
      } else {
        const err80 = {
          instancePath: instancePath + '/ready_at',
          schemaPath: '#/definitions/Timestamp/type',
          keyword: 'type',
          params: { type: 'string' },
          message: 'must be string',
          schema: schema16.type,
          parentSchema: schema16,
          data: data37,
        };
        if (vErrors === null) {
          vErrors = [err80];
        } else {
          vErrors.push(err80);
        }
        errors++;
      }
    }
    if (data.expires_at !== undefined) {
      let data38 = data.expires_at;
      if (typeof data38 === 'string') {
        if (!pattern1.test(data38)) {
          const err81 = {
            instancePath: instancePath + '/expires_at',
            schemaPath: '#/definitions/Timestamp/pattern',
            keyword: 'pattern',
            params: { pattern: '^\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d\\.\\d{3}Z$' },
            message:
              'must match pattern "' +
              '^\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d\\.\\d{3}Z$' +
              '"',
            schema: '^\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d\\.\\d{3}Z$',
            parentSchema: schema16,
            data: data38,
          };
          if (vErrors === null) {
            vErrors = [err81];
          } else {
            vErrors.push(err81);
          }
          errors++;
        }
        if (!formats0.test(data38)) {
          const err82 = {
            instancePath: instancePath + '/expires_at',
            schemaPath: '#/definitions/Timestamp/format',
            keyword: 'format',
            params: { format: 'date-time' },
            message: 'must match format "' + 'date-time' + '"',
            schema: 'date-time',
            parentSchema: schema16,
            data: data38,
          };
          if (vErrors === null) {
            vErrors = [err82];
          } else {
            vErrors.push(err82);
          }
          errors++;
        }
      } else {
        const err83 = {
          instancePath: instancePath + '/expires_at',
          schemaPath: '#/definitions/Timestamp/type',
          keyword: 'type',
          params: { type: 'string' },
          message: 'must be string',
          schema: schema16.type,
          parentSchema: schema16,
          data: data38,
        };
        if (vErrors === null) {
          vErrors = [err83];
        } else {
          vErrors.push(err83);
        }
        errors++;
      }
    }
  } else {
    const err84 = {
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
      vErrors = [err84];
    } else {
      vErrors.push(err84);
    }
    errors++;
  }
  validate40.errors = vErrors;
  return errors === 0;
}
function validate39(
  data,
  { instancePath = '', parentData, parentDataProperty, rootData = data } = {},
) {
  /*# sourceURL="result-ListVms" */ let vErrors = null;
  let errors = 0;
  if (data && typeof data == 'object' && !Array.isArray(data)) {
    if (data.vms === undefined) {
      const err0 = {
        instancePath,
        schemaPath: '#/required',
        keyword: 'required',
        params: { missingProperty: 'vms' },
        message: "must have required property '" + 'vms' + "'",
        schema: schema83.required,
        parentSchema: schema83,
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
      if (!(key0 === 'vms' || key0 === 'next_cursor')) {
        const err1 = {
          instancePath,
          schemaPath: '#/additionalProperties',
          keyword: 'additionalProperties',
          params: { additionalProperty: key0 },
          message: 'must NOT have additional properties',
          schema: false,
          parentSchema: schema83,
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
    if (data.vms !== undefined) {
      let data0 = data.vms;
      if (Array.isArray(data0)) {
        const len0 = data0.length;
        for (let i0 = 0; i0 < len0; i0++) {
          if (
            !validate40(data0[i0], {
              instancePath: instancePath + '/vms/' + i0,
              parentData: data0,
              parentDataProperty: i0,
              rootData,
            })
          ) {
            vErrors = vErrors === null ? validate40.errors : vErrors.concat(validate40.errors);
            errors = vErrors.length;
          }
        }
      } else {
        const err2 = {
          instancePath: instancePath + '/vms',
          schemaPath: '#/properties/vms/type',
          keyword: 'type',
          params: { type: 'array' },
          message: 'must be array',
          schema: schema83.properties.vms.type,
          parentSchema: schema83.properties.vms,
          data: data0,
        };
        if (vErrors === null) {
          vErrors = [err2];
        } else {
          vErrors.push(err2);
        }
        errors++;
      }
    }
    if (data.next_cursor !== undefined) {
      let data2 = data.next_cursor;
      if (typeof data2 !== 'string') {
        const err3 = {
          instancePath: instancePath + '/next_cursor',
          schemaPath: '#/properties/next_cursor/type',
          keyword: 'type',
          params: { type: 'string' },
          message: 'must be string',
          schema: schema83.properties.next_cursor.type,
          parentSchema: schema83.properties.next_cursor,
          data: data2,
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
      params: { type: 'object' },
      message: 'must be object',
      schema: schema83.type,
      parentSchema: schema83,
      data,
    };
    if (vErrors === null) {
      vErrors = [err4];
    } else {
      vErrors.push(err4);
    }
    errors++;
  }
  validate39.errors = vErrors;
  return errors === 0;
}
export const validateDeleteVm = validate43;
const schema96 = {
  $id: 'result-DeleteVm',
  oneOf: [{ $ref: 'contract#/definitions/VmAndJob' }, { $ref: 'contract#/definitions/Validated' }],
};
function validate44(
  data,
  { instancePath = '', parentData, parentDataProperty, rootData = data } = {},
) {
  let vErrors = null;
  let errors = 0;
  if (data && typeof data == 'object' && !Array.isArray(data)) {
    if (data.vm === undefined) {
      const err0 = {
        instancePath,
        schemaPath: '#/required',
        keyword: 'required',
        params: { missingProperty: 'vm' },
        message: "must have required property '" + 'vm' + "'",
        schema: schema36.required,
        parentSchema: schema36,
        data,
      };
      if (vErrors === null) {
        vErrors = [err0];
      } else {
        vErrors.push(err0);
      }
      errors++;
    }
    if (data.job === undefined) {
      const err1 = {
        instancePath,
        schemaPath: '#/required',
        keyword: 'required',
        params: { missingProperty: 'job' },
        message: "must have required property '" + 'job' + "'",
        schema: schema36.required,
        parentSchema: schema36,
        data,
      };
      if (vErrors === null) {
        vErrors = [err1];
      } else {
        vErrors.push(err1);
      }
      errors++;
    }
    for (const key0 in data) {
      if (!(key0 === 'vm' || key0 === 'job')) {
        const err2 = {
          instancePath,
          schemaPath: '#/additionalProperties',
          keyword: 'additionalProperties',
          params: { additionalProperty: key0 },
          message: 'must NOT have additional properties',
          schema: false,
          parentSchema: schema36,
          data,
        };
        if (vErrors === null) {
          vErrors = [err2];
        } else {
          vErrors.push(err2);
        }
        errors++;
      }
    }
    if (data.vm !== undefined) {
      if (
        !validate26(data.vm, {
          instancePath: instancePath + '/vm',
          parentData: data,
          parentDataProperty: 'vm',
          rootData,
        })
      ) {
        vErrors = vErrors === null ? validate26.errors : vErrors.concat(validate26.errors);
        errors = vErrors.length;
      }
    }
    if (data.job !== undefined) {
      if (
        !validate30(data.job, {
          instancePath: instancePath + '/job',
          parentData: data,
          parentDataProperty: 'job',
          rootData,
        })
      ) {
        vErrors = vErrors === null ? validate30.errors : vErrors.concat(validate30.errors);
        errors = vErrors.length;
      }
    }
  } else {
    const err3 = {
      instancePath,
      schemaPath: '#/type',
      keyword: 'type',
      params: { type: 'object' },
      message: 'must be object',
      schema: schema36.type,
      parentSchema: schema36,
      data,
    };
    if (vErrors === null) {
      vErrors = [err3];
    } else {
      vErrors.push(err3);
    }
    errors++;
  }
  validate44.errors = vErrors;
  return errors === 0;
}
function validate43(
  data,
  { instancePath = '', parentData, parentDataProperty, rootData = data } = {},
) {
  /*# sourceURL="result-DeleteVm" */ let vErrors = null;
  let errors = 0;
  const _errs0 = errors;
  let valid0 = false;
  let passing0 = null;
  const _errs1 = errors;
  if (!validate44(data, { instancePath, parentData, parentDataProperty, rootData })) {
    vErrors = vErrors === null ? validate44.errors : vErrors.concat(validate44.errors);
    errors = vErrors.length;
  }
  var _valid0 = _errs1 === errors;
  if (_valid0) {
    valid0 = true;
    passing0 = 0;
  }
  const _errs2 = errors;
  if (data && typeof data == 'object' && !Array.isArray(data)) {
    if (data.validated === undefined) {
      const err0 = {
        instancePath,
        schemaPath: 'contract#/definitions/Validated/required',
        keyword: 'required',
        params: { missingProperty: 'validated' },
        message: "must have required property '" + 'validated' + "'",
        schema: schema18.required,
        parentSchema: schema18,
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
      if (!(key0 === 'validated')) {
        const err1 = {
          instancePath,
          schemaPath: 'contract#/definitions/Validated/additionalProperties',
          keyword: 'additionalProperties',
          params: { additionalProperty: key0 },
          message: 'must NOT have additional properties',
          schema: false,
          parentSchema: schema18,
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
    if (data.validated !== undefined) {
      let data0 = data.validated;
      if (typeof data0 !== 'boolean') {
        const err2 = {
          instancePath: instancePath + '/validated',
          schemaPath: 'contract#/definitions/Validated/properties/validated/type',
          keyword: 'type',
          params: { type: 'boolean' },
          message: 'must be boolean',
          schema: schema18.properties.validated.type,
          parentSchema: schema18.properties.validated,
          data: data0,
        };
        if (vErrors === null) {
          vErrors = [err2];
        } else {
          vErrors.push(err2);
        }
        errors++;
      }
      if (true !== data0) {
        const err3 = {
          instancePath: instancePath + '/validated',
          schemaPath: 'contract#/definitions/Validated/properties/validated/const',
          keyword: 'const',
          params: { allowedValue: true },
          message: 'must be equal to constant',
          schema: true,
          parentSchema: schema18.properties.validated,
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
      schemaPath: 'contract#/definitions/Validated/type',
      keyword: 'type',
      params: { type: 'object' },
      message: 'must be object',
      schema: schema18.type,
      parentSchema: schema18,
      data,
    };
    if (vErrors === null) {
      vErrors = [err4];
    } else {
      vErrors.push(err4);
    }
    errors++;
  }
  var _valid0 = _errs2 === errors;
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
    const err5 = {
      instancePath,
      schemaPath: '#/oneOf',
      keyword: 'oneOf',
      params: { passingSchemas: passing0 },
      message: 'must match exactly one schema in oneOf',
      schema: schema96.oneOf,
      parentSchema: schema96,
      data,
    };
    if (vErrors === null) {
      vErrors = [err5];
    } else {
      vErrors.push(err5);
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
  validate43.errors = vErrors;
  return errors === 0;
}
export const validateVmLogs = validate48;
const schema99 = {
  $id: 'result-VmLogs',
  type: 'object',
  properties: { lines: { type: 'array', items: { type: 'string' } } },
  required: ['lines'],
  additionalProperties: false,
};
function validate48(
  data,
  { instancePath = '', parentData, parentDataProperty, rootData = data } = {},
) {
  /*# sourceURL="result-VmLogs" */ let vErrors = null;
  let errors = 0;
  if (data && typeof data == 'object' && !Array.isArray(data)) {
    if (data.lines === undefined) {
      const err0 = {
        instancePath,
        schemaPath: '#/required',
        keyword: 'required',
        params: { missingProperty: 'lines' },
        message: "must have required property '" + 'lines' + "'",
        schema: schema99.required,
        parentSchema: schema99,
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
      if (!(key0 === 'lines')) {
        const err1 = {
          instancePath,
          schemaPath: '#/additionalProperties',
          keyword: 'additionalProperties',
          params: { additionalProperty: key0 },
          message: 'must NOT have additional properties',
          schema: false,
          parentSchema: schema99,
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
    if (data.lines !== undefined) {
      let data0 = data.lines;
      if (Array.isArray(data0)) {
        const len0 = data0.length;
        for (let i0 = 0; i0 < len0; i0++) {
          let data1 = data0[i0];
          if (typeof data1 !== 'string') {
            const err2 = {
              instancePath: instancePath + '/lines/' + i0,
              schemaPath: '#/properties/lines/items/type',
              keyword: 'type',
              params: { type: 'string' },
              message: 'must be string',
              schema: schema99.properties.lines.items.type,
              parentSchema: schema99.properties.lines.items,
              data: data1,
            };
            if (vErrors === null) {
              vErrors = [err2];
            } else {
              vErrors.push(err2);
            }
            errors++;
          }
        }
      } else {
        const err3 = {
          instancePath: instancePath + '/lines',
          schemaPath: '#/properties/lines/type',
          keyword: 'type',
          params: { type: 'array' },
          message: 'must be array',
          schema: schema99.properties.lines.type,
          parentSchema: schema99.properties.lines,
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
      params: { type: 'object' },
      message: 'must be object',
      schema: schema99.type,
      parentSchema: schema99,
      data,
    };
    if (vErrors === null) {
      vErrors = [err4];
    } else {
      vErrors.push(err4);
    }
    errors++;
  }
  validate48.errors = vErrors;
  return errors === 0;
}
export const validateGetJob = validate49;
const schema100 = {
  $id: 'result-GetJob',
  type: 'object',
  properties: { job: { $ref: 'contract#/definitions/Job' } },
  required: ['job'],
  additionalProperties: false,
};
function validate50(
  data,
  { instancePath = '', parentData, parentDataProperty, rootData = data } = {},
) {
  let vErrors = null;
  let errors = 0;
  if (data && typeof data == 'object' && !Array.isArray(data)) {
    if (data.id === undefined) {
      const err0 = {
        instancePath,
        schemaPath: '#/required',
        keyword: 'required',
        params: { missingProperty: 'id' },
        message: "must have required property '" + 'id' + "'",
        schema: schema51.required,
        parentSchema: schema51,
        data,
      };
      if (vErrors === null) {
        vErrors = [err0];
      } else {
        vErrors.push(err0);
      }
      errors++;
    }
    if (data.kind === undefined) {
      const err1 = {
        instancePath,
        schemaPath: '#/required',
        keyword: 'required',
        params: { missingProperty: 'kind' },
        message: "must have required property '" + 'kind' + "'",
        schema: schema51.required,
        parentSchema: schema51,
        data,
      };
      if (vErrors === null) {
        vErrors = [err1];
      } else {
        vErrors.push(err1);
      }
      errors++;
    }
    if (data.state === undefined) {
      const err2 = {
        instancePath,
        schemaPath: '#/required',
        keyword: 'required',
        params: { missingProperty: 'state' },
        message: "must have required property '" + 'state' + "'",
        schema: schema51.required,
        parentSchema: schema51,
        data,
      };
      if (vErrors === null) {
        vErrors = [err2];
      } else {
        vErrors.push(err2);
      }
      errors++;
    }
    if (data.step === undefined) {
      const err3 = {
        instancePath,
        schemaPath: '#/required',
        keyword: 'required',
        params: { missingProperty: 'step' },
        message: "must have required property '" + 'step' + "'",
        schema: schema51.required,
        parentSchema: schema51,
        data,
      };
      if (vErrors === null) {
        vErrors = [err3];
      } else {
        vErrors.push(err3);
      }
      errors++;
    }
    if (data.steps === undefined) {
      const err4 = {
        instancePath,
        schemaPath: '#/required',
        keyword: 'required',
        params: { missingProperty: 'steps' },
        message: "must have required property '" + 'steps' + "'",
        schema: schema51.required,
        parentSchema: schema51,
        data,
      };
      if (vErrors === null) {
        vErrors = [err4];
      } else {
        vErrors.push(err4);
      }
      errors++;
    }
    if (data.progress === undefined) {
      const err5 = {
        instancePath,
        schemaPath: '#/required',
        keyword: 'required',
        params: { missingProperty: 'progress' },
        message: "must have required property '" + 'progress' + "'",
        schema: schema51.required,
        parentSchema: schema51,
        data,
      };
      if (vErrors === null) {
        vErrors = [err5];
      } else {
        vErrors.push(err5);
      }
      errors++;
    }
    if (data.attempt === undefined) {
      const err6 = {
        instancePath,
        schemaPath: '#/required',
        keyword: 'required',
        params: { missingProperty: 'attempt' },
        message: "must have required property '" + 'attempt' + "'",
        schema: schema51.required,
        parentSchema: schema51,
        data,
      };
      if (vErrors === null) {
        vErrors = [err6];
      } else {
        vErrors.push(err6);
      }
      errors++;
    }
    if (data.cancellable === undefined) {
      const err7 = {
        instancePath,
        schemaPath: '#/required',
        keyword: 'required',
        params: { missingProperty: 'cancellable' },
        message: "must have required property '" + 'cancellable' + "'",
        schema: schema51.required,
        parentSchema: schema51,
        data,
      };
      if (vErrors === null) {
        vErrors = [err7];
      } else {
        vErrors.push(err7);
      }
      errors++;
    }
    if (data.log === undefined) {
      const err8 = {
        instancePath,
        schemaPath: '#/required',
        keyword: 'required',
        params: { missingProperty: 'log' },
        message: "must have required property '" + 'log' + "'",
        schema: schema51.required,
        parentSchema: schema51,
        data,
      };
      if (vErrors === null) {
        vErrors = [err8];
      } else {
        vErrors.push(err8);
      }
      errors++;
    }
    if (data.requested_by === undefined) {
      const err9 = {
        instancePath,
        schemaPath: '#/required',
        keyword: 'required',
        params: { missingProperty: 'requested_by' },
        message: "must have required property '" + 'requested_by' + "'",
        schema: schema51.required,
        parentSchema: schema51,
        data,
      };
      if (vErrors === null) {
        vErrors = [err9];
      } else {
        vErrors.push(err9);
      }
      errors++;
    }
    if (data.created_at === undefined) {
      const err10 = {
        instancePath,
        schemaPath: '#/required',
        keyword: 'required',
        params: { missingProperty: 'created_at' },
        message: "must have required property '" + 'created_at' + "'",
        schema: schema51.required,
        parentSchema: schema51,
        data,
      };
      if (vErrors === null) {
        vErrors = [err10];
      } else {
        vErrors.push(err10);
      }
      errors++;
    }
    for (const key0 in data) {
      if (!func2.call(schema51.properties, key0)) {
        const err11 = {
          instancePath,
          schemaPath: '#/additionalProperties',
          keyword: 'additionalProperties',
          params: { additionalProperty: key0 },
          message: 'must NOT have additional properties',
          schema: false,
          parentSchema: schema51,
          data,
        };
        if (vErrors === null) {
          vErrors = [err11];
        } else {
          vErrors.push(err11);
        }
        errors++;
      }
    }
    if (data.id !== undefined) {
      let data0 = data.id;
      if (typeof data0 === 'string') {
        if (!pattern12.test(data0)) {
          const err12 = {
            instancePath: instancePath + '/id',
            schemaPath: '#/definitions/JobId/pattern',
            keyword: 'pattern',
            params: { pattern: '^job_[0-9a-hjkmnp-tv-z]{26}$' },
            message: 'must match pattern "' + '^job_[0-9a-hjkmnp-tv-z]{26}$' + '"',
            schema: '^job_[0-9a-hjkmnp-tv-z]{26}$',
            parentSchema: schema45,
            data: data0,
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
          instancePath: instancePath + '/id',
          schemaPath: '#/definitions/JobId/type',
          keyword: 'type',
          params: { type: 'string' },
          message: 'must be string',
          schema: schema45.type,
          parentSchema: schema45,
          data: data0,
        };
        if (vErrors === null) {
          vErrors = [err13];
        } else {
          vErrors.push(err13);
        }
        errors++;
      }
    }
    if (data.kind !== undefined) {
      let data1 = data.kind;
      if (typeof data1 !== 'string') {
        const err14 = {
          instancePath: instancePath + '/kind',
          schemaPath: '#/definitions/JobKind/type',
          keyword: 'type',
          params: { type: 'string' },
          message: 'must be string',
          schema: schema53.type,
          parentSchema: schema53,
          data: data1,
        };
        if (vErrors === null) {
          vErrors = [err14];
        } else {
          vErrors.push(err14);
        }
        errors++;
      }
      if (!(
        data1 === 'provision_vm' ||
        data1 === 'delete_vm' ||
        data1 === 'redeploy_vm' ||
        data1 === 'bootstrap_vm'
      )) {
        const err15 = {
          instancePath: instancePath + '/kind',
          schemaPath: '#/definitions/JobKind/enum',
          keyword: 'enum',
          params: { allowedValues: schema53.enum },
          message: 'must be equal to one of the allowed values',
          schema: schema53.enum,
          parentSchema: schema53,
          data: data1,
        };
        if (vErrors === null) {
          vErrors = [err15];
        } else {
          vErrors.push(err15);
        }
        errors++;
      }
    }
    if (data.state !== undefined) {
      let data2 = data.state;
      if (typeof data2 !== 'string') {
        const err16 = {
          instancePath: instancePath + '/state',
          schemaPath: '#/definitions/JobState/type',
          keyword: 'type',
          params: { type: 'string' },
          message: 'must be string',
          schema: schema54.type,
          parentSchema: schema54,
          data: data2,
        };
        if (vErrors === null) {
          vErrors = [err16];
        } else {
          vErrors.push(err16);
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
        const err17 = {
          instancePath: instancePath + '/state',
          schemaPath: '#/definitions/JobState/enum',
          keyword: 'enum',
          params: { allowedValues: schema54.enum },
          message: 'must be equal to one of the allowed values',
          schema: schema54.enum,
          parentSchema: schema54,
          data: data2,
        };
        if (vErrors === null) {
          vErrors = [err17];
        } else {
          vErrors.push(err17);
        }
        errors++;
      }
    }
    if (data.vm_id !== undefined) {
      let data3 = data.vm_id;
      if (typeof data3 === 'string') {
        if (!pattern9.test(data3)) {
          const err18 = {
            instancePath: instancePath + '/vm_id',
            schemaPath: '#/definitions/VmId/pattern',
            keyword: 'pattern',
            params: { pattern: '^vm_[0-9a-hjkmnp-tv-z]{26}$' },
            message: 'must match pattern "' + '^vm_[0-9a-hjkmnp-tv-z]{26}$' + '"',
            schema: '^vm_[0-9a-hjkmnp-tv-z]{26}$',
            parentSchema: schema38,
            data: data3,
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
          instancePath: instancePath + '/vm_id',
          schemaPath: '#/definitions/VmId/type',
          keyword: 'type',
          params: { type: 'string' },
          message: 'must be string',
          schema: schema38.type,
          parentSchema: schema38,
          data: data3,
        };
        if (vErrors === null) {
          vErrors = [err19];
        } else {
          vErrors.push(err19);
        }
        errors++;
      }
    }
    if (data.user_id !== undefined) {
      let data4 = data.user_id;
      if (typeof data4 === 'string') {
        if (!pattern0.test(data4)) {
          const err20 = {
            instancePath: instancePath + '/user_id',
            schemaPath: '#/definitions/UserId/pattern',
            keyword: 'pattern',
            params: { pattern: '^usr_[0-9a-hjkmnp-tv-z]{26}$' },
            message: 'must match pattern "' + '^usr_[0-9a-hjkmnp-tv-z]{26}$' + '"',
            schema: '^usr_[0-9a-hjkmnp-tv-z]{26}$',
            parentSchema: schema15,
            data: data4,
          };
          if (vErrors === null) {
            vErrors = [err20];
          } else {
            vErrors.push(err20);
          }
          errors++;
        }
      } else {
        const err21 = {
          instancePath: instancePath + '/user_id',
          schemaPath: '#/definitions/UserId/type',
          keyword: 'type',
          params: { type: 'string' },
          message: 'must be string',
          schema: schema15.type,
          parentSchema: schema15,
          data: data4,
        };
        if (vErrors === null) {
          vErrors = [err21];
        } else {
          vErrors.push(err21);
        }
        errors++;
      }
    }
    if (data.step !== undefined) {
      let data5 = data.step;
      if (typeof data5 !== 'string') {
        const err22 = {
          instancePath: instancePath + '/step',
          schemaPath: '#/properties/step/type',
          keyword: 'type',
          params: { type: 'string' },
          message: 'must be string',
          schema: schema51.properties.step.type,
          parentSchema: schema51.properties.step,
          data: data5,
        };
        if (vErrors === null) {
          vErrors = [err22];
        } else {
          vErrors.push(err22);
        }
        errors++;
      }
    }
    if (data.steps !== undefined) {
      let data6 = data.steps;
      if (Array.isArray(data6)) {
        const len0 = data6.length;
        for (let i0 = 0; i0 < len0; i0++) {
          if (
            !validate31(data6[i0], {
              instancePath: instancePath + '/steps/' + i0,
              parentData: data6,
              parentDataProperty: i0,
              rootData,
            })
          ) {
            vErrors = vErrors === null ? validate31.errors : vErrors.concat(validate31.errors);
            errors = vErrors.length;
          }
        }
      } else {
        const err23 = {
          instancePath: instancePath + '/steps',
          schemaPath: '#/properties/steps/type',
          keyword: 'type',
          params: { type: 'array' },
          message: 'must be array',
          schema: schema51.properties.steps.type,
          parentSchema: schema51.properties.steps,
          data: data6,
        };
        if (vErrors === null) {
          vErrors = [err23];
        } else {
          vErrors.push(err23);
        }
        errors++;
      }
    }
    if (data.progress !== undefined) {
      let data8 = data.progress;
      if (data8 && typeof data8 == 'object' && !Array.isArray(data8)) {
        if (data8.step_index === undefined) {
          const err24 = {
            instancePath: instancePath + '/progress',
            schemaPath: '#/properties/progress/required',
            keyword: 'required',
            params: { missingProperty: 'step_index' },
            message: "must have required property '" + 'step_index' + "'",
            schema: schema51.properties.progress.required,
            parentSchema: schema51.properties.progress,
            data: data8,
          };
          if (vErrors === null) {
            vErrors = [err24];
          } else {
            vErrors.push(err24);
          }
          errors++;
        }
        if (data8.step_total === undefined) {
          const err25 = {
            instancePath: instancePath + '/progress',
            schemaPath: '#/properties/progress/required',
            keyword: 'required',
            params: { missingProperty: 'step_total' },
            message: "must have required property '" + 'step_total' + "'",
            schema: schema51.properties.progress.required,
            parentSchema: schema51.properties.progress,
            data: data8,
          };
          if (vErrors === null) {
            vErrors = [err25];
          } else {
            vErrors.push(err25);
          }
          errors++;
        }
        for (const key1 in data8) {
          if (!(
            key1 === 'step_index' ||
            key1 === 'step_total' ||
            key1 === 'message' ||
            key1 === 'percentage'
          )) {
            const err26 = {
              instancePath: instancePath + '/progress',
              schemaPath: '#/properties/progress/additionalProperties',
              keyword: 'additionalProperties',
              params: { additionalProperty: key1 },
              message: 'must NOT have additional properties',
              schema: false,
              parentSchema: schema51.properties.progress,
              data: data8,
            };
            if (vErrors === null) {
              vErrors = [err26];
            } else {
              vErrors.push(err26);
            }
            errors++;
          }
        }
        if (data8.step_index !== undefined) {
          let data9 = data8.step_index;
          if (!(typeof data9 == 'number' && !(data9 % 1) && !isNaN(data9) && isFinite(data9))) {
            const err27 = {
              instancePath: instancePath + '/progress/step_index',
              schemaPath: '#/properties/progress/properties/step_index/type',
              keyword: 'type',
              params: { type: 'integer' },
              message: 'must be integer',
              schema: schema51.properties.progress.properties.step_index.type,
              parentSchema: schema51.properties.progress.properties.step_index,
              data: data9,
            };
            if (vErrors === null) {
              vErrors = [err27];
            } else {
              vErrors.push(err27);
            }
            errors++;
          }
          if (typeof data9 == 'number' && isFinite(data9)) {
            if (data9 < 0 || isNaN(data9)) {
              const err28 = {
                instancePath: instancePath + '/progress/step_index',
                schemaPath: '#/properties/progress/properties/step_index/minimum',
                keyword: 'minimum',
                params: { comparison: '>=', limit: 0 },
                message: 'must be >= 0',
                schema: 0,
                parentSchema: schema51.properties.progress.properties.step_index,
                data: data9,
              };
              if (vErrors === null) {
                vErrors = [err28];
              } else {
                vErrors.push(err28);
              }
              errors++;
            }
          }
        }
        if (data8.step_total !== undefined) {
          let data10 = data8.step_total;
          if (!(typeof data10 == 'number' && !(data10 % 1) && !isNaN(data10) && isFinite(data10))) {
            const err29 = {
              instancePath: instancePath + '/progress/step_total',
              schemaPath: '#/properties/progress/properties/step_total/type',
              keyword: 'type',
              params: { type: 'integer' },
              message: 'must be integer',
              schema: schema51.properties.progress.properties.step_total.type,
              parentSchema: schema51.properties.progress.properties.step_total,
              data: data10,
            };
            if (vErrors === null) {
              vErrors = [err29];
            } else {
              vErrors.push(err29);
            }
            errors++;
          }
          if (typeof data10 == 'number' && isFinite(data10)) {
            if (data10 < 0 || isNaN(data10)) {
              const err30 = {
                instancePath: instancePath + '/progress/step_total',
                schemaPath: '#/properties/progress/properties/step_total/minimum',
                keyword: 'minimum',
                params: { comparison: '>=', limit: 0 },
                message: 'must be >= 0',
                schema: 0,
                parentSchema: schema51.properties.progress.properties.step_total,
                data: data10,
              };
              if (vErrors === null) {
                vErrors = [err30];
              } else {
                vErrors.push(err30);
              }
              errors++;
            }
          }
        }
        if (data8.message !== undefined) {
          let data11 = data8.message;
          if (typeof data11 !== 'string') {
            const err31 = {
              instancePath: instancePath + '/progress/message',
              schemaPath: '#/properties/progress/properties/message/type',
              keyword: 'type',
              params: { type: 'string' },
              message: 'must be string',
              schema: schema51.properties.progress.properties.message.type,
              parentSchema: schema51.properties.progress.properties.message,
              data: data11,
            };
            if (vErrors === null) {
              vErrors = [err31];
            } else {
              vErrors.push(err31);
            }
            errors++;
          }
        }
        if (data8.percentage !== undefined) {
          let data12 = data8.percentage;
          if (!(typeof data12 == 'number' && !(data12 % 1) && !isNaN(data12) && isFinite(data12))) {
            const err32 = {
              instancePath: instancePath + '/progress/percentage',
              schemaPath: '#/properties/progress/properties/percentage/type',
              keyword: 'type',
              params: { type: 'integer' },
              message: 'must be integer',
              schema: schema51.properties.progress.properties.percentage.type,
              parentSchema: schema51.properties.progress.properties.percentage,
              data: data12,
            };
            if (vErrors === null) {
              vErrors = [err32];
            } else {
              vErrors.push(err32);
            }
            errors++;
          }
          if (typeof data12 == 'number' && isFinite(data12)) {
            if (data12 > 100 || isNaN(data12)) {
              const err33 = {
                instancePath: instancePath + '/progress/percentage',
                schemaPath: '#/properties/progress/properties/percentage/maximum',
                keyword: 'maximum',
                params: { comparison: '<=', limit: 100 },
                message: 'must be <= 100',
                schema: 100,
                parentSchema: schema51.properties.progress.properties.percentage,
                data: data12,
              };
              if (vErrors === null) {
                vErrors = [err33];
              } else {
                vErrors.push(err33);
              }
              errors++;
            }
            if (data12 < 0 || isNaN(data12)) {
              const err34 = {
                instancePath: instancePath + '/progress/percentage',
                schemaPath: '#/properties/progress/properties/percentage/minimum',
                keyword: 'minimum',
                params: { comparison: '>=', limit: 0 },
                message: 'must be >= 0',
                schema: 0,
                parentSchema: schema51.properties.progress.properties.percentage,
                data: data12,
              };
              if (vErrors === null) {
                vErrors = [err34];
              } else {
                vErrors.push(err34);
              }
              errors++;
            }
          }
        }
      } else {
        const err35 = {
          instancePath: instancePath + '/progress',
          schemaPath: '#/properties/progress/type',
          keyword: 'type',
          params: { type: 'object' },
          message: 'must be object',
          schema: schema51.properties.progress.type,
          parentSchema: schema51.properties.progress,
          data: data8,
        };
        if (vErrors === null) {
          vErrors = [err35];
        } else {
          vErrors.push(err35);
        }
        errors++;
      }
    }
    if (data.blocked_on !== undefined) {
      let data13 = data.blocked_on;
      if (typeof data13 !== 'string') {
        const err36 = {
          instancePath: instancePath + '/blocked_on',
          schemaPath: '#/properties/blocked_on/type',
          keyword: 'type',
          params: { type: 'string' },
          message: 'must be string',
          schema: schema51.properties.blocked_on.type,
          parentSchema: schema51.properties.blocked_on,
          data: data13,
        };
        if (vErrors === null) {
          vErrors = [err36];
        } else {
          vErrors.push(err36);
        }
        errors++;
      }
    }
    if (data.attempt !== undefined) {
      let data14 = data.attempt;
      if (!(typeof data14 == 'number' && !(data14 % 1) && !isNaN(data14) && isFinite(data14))) {
        const err37 = {
          instancePath: instancePath + '/attempt',
          schemaPath: '#/properties/attempt/type',
          keyword: 'type',
          params: { type: 'integer' },
          message: 'must be integer',
          schema: schema51.properties.attempt.type,
          parentSchema: schema51.properties.attempt,
          data: data14,
        };
        if (vErrors === null) {
          vErrors = [err37];
        } else {
          vErrors.push(err37);
        }
        errors++;
      }
      if (typeof data14 == 'number' && isFinite(data14)) {
        if (data14 < 0 || isNaN(data14)) {
          const err38 = {
            instancePath: instancePath + '/attempt',
            schemaPath: '#/properties/attempt/minimum',
            keyword: 'minimum',
            params: { comparison: '>=', limit: 0 },
            message: 'must be >= 0',
            schema: 0,
            parentSchema: schema51.properties.attempt,
            data: data14,
          };
          if (vErrors === null) {
            vErrors = [err38];
          } else {
            vErrors.push(err38);
          }
          errors++;
        }
      }
    }
    if (data.next_attempt_at !== undefined) {
      let data15 = data.next_attempt_at;
      if (typeof data15 === 'string') {
        if (!pattern1.test(data15)) {
          const err39 = {
            instancePath: instancePath + '/next_attempt_at',
            schemaPath: '#/definitions/Timestamp/pattern',
            keyword: 'pattern',
            params: { pattern: '^\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d\\.\\d{3}Z$' },
            message:
              'must match pattern "' +
              '^\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d\\.\\d{3}Z$' +
              '"',
            schema: '^\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d\\.\\d{3}Z$',
            parentSchema: schema16,
            data: data15,
          };
          if (vErrors === null) {
            vErrors = [err39];
          } else {
            vErrors.push(err39);
          }
          errors++;
        }
        if (!formats0.test(data15)) {
          const err40 = {
            instancePath: instancePath + '/next_attempt_at',
            schemaPath: '#/definitions/Timestamp/format',
            keyword: 'format',
            params: { format: 'date-time' },
            message: 'must match format "' + 'date-time' + '"',
            schema: 'date-time',
            parentSchema: schema16,
            data: data15,
          };
          if (vErrors === null) {
            vErrors = [err40];
          } else {
            vErrors.push(err40);
          }
          errors++;
        }
      } else {
        const err41 = {
          instancePath: instancePath + '/next_attempt_at',
          schemaPath: '#/definitions/Timestamp/type',
          keyword: 'type',
          params: { type: 'string' },
          message: 'must be string',
          schema: schema16.type,
          parentSchema: schema16,
          data: data15,
        };
        if (vErrors === null) {
          vErrors = [err41];
        } else {
          vErrors.push(err41);
        }
        errors++;
      }
    }
    if (data.cancellable !== undefined) {
      let data16 = data.cancellable;
      if (typeof data16 !== 'boolean') {
        const err42 = {
          instancePath: instancePath + '/cancellable',
          schemaPath: '#/properties/cancellable/type',
          keyword: 'type',
          params: { type: 'boolean' },
          message: 'must be boolean',
          schema: schema51.properties.cancellable.type,
          parentSchema: schema51.properties.cancellable,
          data: data16,
        };
        if (vErrors === null) {
          vErrors = [err42];
        } else {
          vErrors.push(err42);
        }
        errors++;
      }
    }
    if (data.cancel_requested_at !== undefined) {
      let data17 = data.cancel_requested_at;
      if (typeof data17 === 'string') {
        if (!pattern1.test(data17)) {
          const err43 = {
            instancePath: instancePath + '/cancel_requested_at',
            schemaPath: '#/definitions/Timestamp/pattern',
            keyword: 'pattern',
            params: { pattern: '^\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d\\.\\d{3}Z$' },
            message:
              'must match pattern "' +
              '^\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d\\.\\d{3}Z$' +
              '"',
            schema: '^\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d\\.\\d{3}Z$',
            parentSchema: schema16,
            data: data17,
          };
          if (vErrors === null) {
            vErrors = [err43];
          } else {
            vErrors.push(err43);
          }
          errors++;
        }
        if (!formats0.test(data17)) {
          const err44 = {
            instancePath: instancePath + '/cancel_requested_at',
            schemaPath: '#/definitions/Timestamp/format',
            keyword: 'format',
            params: { format: 'date-time' },
            message: 'must match format "' + 'date-time' + '"',
            schema: 'date-time',
            parentSchema: schema16,
            data: data17,
          };
          if (vErrors === null) {
            vErrors = [err44];
          } else {
            vErrors.push(err44);
          }
          errors++;
        }
      } else {
        const err45 = {
          instancePath: instancePath + '/cancel_requested_at',
          schemaPath: '#/definitions/Timestamp/type',
          keyword: 'type',
          params: { type: 'string' },
          message: 'must be string',
          schema: schema16.type,
          parentSchema: schema16,
          data: data17,
        };
        if (vErrors === null) {
          vErrors = [err45];
        } else {
          vErrors.push(err45);
        }
        errors++;
      }
    }
    if (data.error !== undefined) {
      let data18 = data.error;
      if (data18 && typeof data18 == 'object' && !Array.isArray(data18)) {
        if (data18.reason === undefined) {
          const err46 = {
            instancePath: instancePath + '/error',
            schemaPath: '#/definitions/JobError/required',
            keyword: 'required',
            params: { missingProperty: 'reason' },
            message: "must have required property '" + 'reason' + "'",
            schema: schema46.required,
            parentSchema: schema46,
            data: data18,
          };
          if (vErrors === null) {
            vErrors = [err46];
          } else {
            vErrors.push(err46);
          }
          errors++;
        }
        if (data18.message === undefined) {
          const err47 = {
            instancePath: instancePath + '/error',
            schemaPath: '#/definitions/JobError/required',
            keyword: 'required',
            params: { missingProperty: 'message' },
            message: "must have required property '" + 'message' + "'",
            schema: schema46.required,
            parentSchema: schema46,
            data: data18,
          };
          if (vErrors === null) {
            vErrors = [err47];
          } else {
            vErrors.push(err47);
          }
          errors++;
        }
        if (data18.step === undefined) {
          const err48 = {
            instancePath: instancePath + '/error',
            schemaPath: '#/definitions/JobError/required',
            keyword: 'required',
            params: { missingProperty: 'step' },
            message: "must have required property '" + 'step' + "'",
            schema: schema46.required,
            parentSchema: schema46,
            data: data18,
          };
          if (vErrors === null) {
            vErrors = [err48];
          } else {
            vErrors.push(err48);
          }
          errors++;
        }
        if (data18.retryable === undefined) {
          const err49 = {
            instancePath: instancePath + '/error',
            schemaPath: '#/definitions/JobError/required',
            keyword: 'required',
            params: { missingProperty: 'retryable' },
            message: "must have required property '" + 'retryable' + "'",
            schema: schema46.required,
            parentSchema: schema46,
            data: data18,
          };
          if (vErrors === null) {
            vErrors = [err49];
          } else {
            vErrors.push(err49);
          }
          errors++;
        }
        for (const key2 in data18) {
          if (!(
            key2 === 'reason' ||
            key2 === 'message' ||
            key2 === 'step' ||
            key2 === 'retryable' ||
            key2 === 'details'
          )) {
            const err50 = {
              instancePath: instancePath + '/error',
              schemaPath: '#/definitions/JobError/additionalProperties',
              keyword: 'additionalProperties',
              params: { additionalProperty: key2 },
              message: 'must NOT have additional properties',
              schema: false,
              parentSchema: schema46,
              data: data18,
            };
            if (vErrors === null) {
              vErrors = [err50];
            } else {
              vErrors.push(err50);
            }
            errors++;
          }
        }
        if (data18.reason !== undefined) {
          let data19 = data18.reason;
          if (typeof data19 !== 'string') {
            const err51 = {
              instancePath: instancePath + '/error/reason',
              schemaPath: '#/definitions/JobError/properties/reason/type',
              keyword: 'type',
              params: { type: 'string' },
              message: 'must be string',
              schema: schema46.properties.reason.type,
              parentSchema: schema46.properties.reason,
              data: data19,
            };
            if (vErrors === null) {
              vErrors = [err51];
            } else {
              vErrors.push(err51);
            }
            errors++;
          }
        }
        if (data18.message !== undefined) {
          let data20 = data18.message;
          if (typeof data20 !== 'string') {
            const err52 = {
              instancePath: instancePath + '/error/message',
              schemaPath: '#/definitions/JobError/properties/message/type',
              keyword: 'type',
              params: { type: 'string' },
              message: 'must be string',
              schema: schema46.properties.message.type,
              parentSchema: schema46.properties.message,
              data: data20,
            };
            if (vErrors === null) {
              vErrors = [err52];
            } else {
              vErrors.push(err52);
            }
            errors++;
          }
        }
        if (data18.step !== undefined) {
          let data21 = data18.step;
          if (typeof data21 !== 'string') {
            const err53 = {
              instancePath: instancePath + '/error/step',
              schemaPath: '#/definitions/JobError/properties/step/type',
              keyword: 'type',
              params: { type: 'string' },
              message: 'must be string',
              schema: schema46.properties.step.type,
              parentSchema: schema46.properties.step,
              data: data21,
            };
            if (vErrors === null) {
              vErrors = [err53];
            } else {
              vErrors.push(err53);
            }
            errors++;
          }
        }
        if (data18.retryable !== undefined) {
          let data22 = data18.retryable;
          if (typeof data22 !== 'boolean') {
            const err54 = {
              instancePath: instancePath + '/error/retryable',
              schemaPath: '#/definitions/JobError/properties/retryable/type',
              keyword: 'type',
              params: { type: 'boolean' },
              message: 'must be boolean',
              schema: schema46.properties.retryable.type,
              parentSchema: schema46.properties.retryable,
              data: data22,
            };
            if (vErrors === null) {
              vErrors = [err54];
            } else {
              vErrors.push(err54);
            }
            errors++;
          }
        }
        if (data18.details !== undefined) {
          let data23 = data18.details;
          if (data23 && typeof data23 == 'object' && !Array.isArray(data23)) {
          } else {
            const err55 = {
              instancePath: instancePath + '/error/details',
              schemaPath: '#/definitions/JobError/properties/details/type',
              keyword: 'type',
              params: { type: 'object' },
              message: 'must be object',
              schema: schema46.properties.details.type,
              parentSchema: schema46.properties.details,
              data: data23,
            };
            if (vErrors === null) {
              vErrors = [err55];
            } else {
              vErrors.push(err55);
            }
            errors++;
          }
        }
      } else {
        const err56 = {
          instancePath: instancePath + '/error',
          schemaPath: '#/definitions/JobError/type',
          keyword: 'type',
          params: { type: 'object' },
          message: 'must be object',
          schema: schema46.type,
          parentSchema: schema46,
          data: data18,
        };
        if (vErrors === null) {
          vErrors = [err56];
        } else {
          vErrors.push(err56);
        }
        errors++;
      }
    }
    if (data.log !== undefined) {
      let data24 = data.log;
      if (data24 && typeof data24 == 'object' && !Array.isArray(data24)) {
        if (data24.last_line === undefined) {
          const err57 = {
            instancePath: instancePath + '/log',
            schemaPath: '#/properties/log/required',
            keyword: 'required',
            params: { missingProperty: 'last_line' },
            message: "must have required property '" + 'last_line' + "'",
            schema: schema51.properties.log.required,
            parentSchema: schema51.properties.log,
            data: data24,
          };
          if (vErrors === null) {
            vErrors = [err57];
          } else {
            vErrors.push(err57);
          }
          errors++;
        }
        if (data24.complete === undefined) {
          const err58 = {
            instancePath: instancePath + '/log',
            schemaPath: '#/properties/log/required',
            keyword: 'required',
            params: { missingProperty: 'complete' },
            message: "must have required property '" + 'complete' + "'",
            schema: schema51.properties.log.required,
            parentSchema: schema51.properties.log,
            data: data24,
          };
          if (vErrors === null) {
            vErrors = [err58];
          } else {
            vErrors.push(err58);
          }
          errors++;
        }
        for (const key3 in data24) {
          if (!(key3 === 'last_line' || key3 === 'complete')) {
            const err59 = {
              instancePath: instancePath + '/log',
              schemaPath: '#/properties/log/additionalProperties',
              keyword: 'additionalProperties',
              params: { additionalProperty: key3 },
              message: 'must NOT have additional properties',
              schema: false,
              parentSchema: schema51.properties.log,
              data: data24,
            };
            if (vErrors === null) {
              vErrors = [err59];
            } else {
              vErrors.push(err59);
            }
            errors++;
          }
        }
        if (data24.last_line !== undefined) {
          let data25 = data24.last_line;
          if (!(typeof data25 == 'number' && !(data25 % 1) && !isNaN(data25) && isFinite(data25))) {
            const err60 = {
              instancePath: instancePath + '/log/last_line',
              schemaPath: '#/properties/log/properties/last_line/type',
              keyword: 'type',
              params: { type: 'integer' },
              message: 'must be integer',
              schema: schema51.properties.log.properties.last_line.type,
              parentSchema: schema51.properties.log.properties.last_line,
              data: data25,
            };
            if (vErrors === null) {
              vErrors = [err60];
            } else {
              vErrors.push(err60);
            }
            errors++;
          }
          if (typeof data25 == 'number' && isFinite(data25)) {
            if (data25 < 0 || isNaN(data25)) {
              const err61 = {
                instancePath: instancePath + '/log/last_line',
                schemaPath: '#/properties/log/properties/last_line/minimum',
                keyword: 'minimum',
                params: { comparison: '>=', limit: 0 },
                message: 'must be >= 0',
                schema: 0,
                parentSchema: schema51.properties.log.properties.last_line,
                data: data25,
              };
              if (vErrors === null) {
                vErrors = [err61];
              } else {
                vErrors.push(err61);
              }
              errors++;
            }
          }
        }
        if (data24.complete !== undefined) {
          let data26 = data24.complete;
          if (typeof data26 !== 'boolean') {
            const err62 = {
              instancePath: instancePath + '/log/complete',
              schemaPath: '#/properties/log/properties/complete/type',
              keyword: 'type',
              params: { type: 'boolean' },
              message: 'must be boolean',
              schema: schema51.properties.log.properties.complete.type,
              parentSchema: schema51.properties.log.properties.complete,
              data: data26,
            };
            if (vErrors === null) {
              vErrors = [err62];
            } else {
              vErrors.push(err62);
            }
            errors++;
          }
        }
      } else {
        const err63 = {
          instancePath: instancePath + '/log',
          schemaPath: '#/properties/log/type',
          keyword: 'type',
          params: { type: 'object' },
          message: 'must be object',
          schema: schema51.properties.log.type,
          parentSchema: schema51.properties.log,
          data: data24,
        };
        if (vErrors === null) {
          vErrors = [err63];
        } else {
          vErrors.push(err63);
        }
        errors++;
      }
    }
    if (data.requested_by !== undefined) {
      let data27 = data.requested_by;
      if (typeof data27 !== 'string') {
        const err64 = {
          instancePath: instancePath + '/requested_by',
          schemaPath: '#/properties/requested_by/type',
          keyword: 'type',
          params: { type: 'string' },
          message: 'must be string',
          schema: schema51.properties.requested_by.type,
          parentSchema: schema51.properties.requested_by,
          data: data27,
        };
        if (vErrors === null) {
          vErrors = [err64];
        } else {
          vErrors.push(err64);
        }
        errors++;
      }
    }
    if (data.request_id !== undefined) {
      let data28 = data.request_id;
      if (typeof data28 === 'string') {
        if (func4(data28) > 128) {
          const err65 = {
            instancePath: instancePath + '/request_id',
            schemaPath: '#/definitions/RequestId/maxLength',
            keyword: 'maxLength',
            params: { limit: 128 },
            message: 'must NOT have more than 128 characters',
            schema: 128,
            parentSchema: schema63,
            data: data28,
          };
          if (vErrors === null) {
            vErrors = [err65];
          } else {
            vErrors.push(err65);
          }
          errors++;
        }
        if (func4(data28) < 1) {
          const err66 = {
            instancePath: instancePath + '/request_id',
            schemaPath: '#/definitions/RequestId/minLength',
            keyword: 'minLength',
            params: { limit: 1 },
            message: 'must NOT have fewer than 1 characters',
            schema: 1,
            parentSchema: schema63,
            data: data28,
          };
          if (vErrors === null) {
            vErrors = [err66];
          } else {
            vErrors.push(err66);
          }
          errors++;
        }
      } else {
        const err67 = {
          instancePath: instancePath + '/request_id',
          schemaPath: '#/definitions/RequestId/type',
          keyword: 'type',
          params: { type: 'string' },
          message: 'must be string',
          schema: schema63.type,
          parentSchema: schema63,
          data: data28,
        };
        if (vErrors === null) {
          vErrors = [err67];
        } else {
          vErrors.push(err67);
        }
        errors++;
      }
    }
    if (data.retry_of !== undefined) {
      let data29 = data.retry_of;
      if (typeof data29 === 'string') {
        if (!pattern12.test(data29)) {
          const err68 = {
            instancePath: instancePath + '/retry_of',
            schemaPath: '#/definitions/JobId/pattern',
            keyword: 'pattern',
            params: { pattern: '^job_[0-9a-hjkmnp-tv-z]{26}$' },
            message: 'must match pattern "' + '^job_[0-9a-hjkmnp-tv-z]{26}$' + '"',
            schema: '^job_[0-9a-hjkmnp-tv-z]{26}$',
            parentSchema: schema45,
            data: data29,
          };
          if (vErrors === null) {
            vErrors = [err68];
          } else {
            vErrors.push(err68);
          }
          errors++;
        }
      } else {
        const err69 = {
          instancePath: instancePath + '/retry_of',
          schemaPath: '#/definitions/JobId/type',
          keyword: 'type',
          params: { type: 'string' },
          message: 'must be string',
          schema: schema45.type,
          parentSchema: schema45,
          data: data29,
        };
        if (vErrors === null) {
          vErrors = [err69];
        } else {
          vErrors.push(err69);
        }
        errors++;
      }
    }
    if (data.superseded_by !== undefined) {
      let data30 = data.superseded_by;
      if (typeof data30 === 'string') {
        if (!pattern12.test(data30)) {
          const err70 = {
            instancePath: instancePath + '/superseded_by',
            schemaPath: '#/definitions/JobId/pattern',
            keyword: 'pattern',
            params: { pattern: '^job_[0-9a-hjkmnp-tv-z]{26}$' },
            message: 'must match pattern "' + '^job_[0-9a-hjkmnp-tv-z]{26}$' + '"',
            schema: '^job_[0-9a-hjkmnp-tv-z]{26}$',
            parentSchema: schema45,
            data: data30,
          };
          if (vErrors === null) {
            vErrors = [err70];
          } else {
            vErrors.push(err70);
          }
          errors++;
        }
      } else {
        const err71 = {
          instancePath: instancePath + '/superseded_by',
          schemaPath: '#/definitions/JobId/type',
          keyword: 'type',
          params: { type: 'string' },
          message: 'must be string',
          schema: schema45.type,
          parentSchema: schema45,
          data: data30,
        };
        if (vErrors === null) {
          vErrors = [err71];
        } else {
          vErrors.push(err71);
        }
        errors++;
      }
    }
    if (data.created_at !== undefined) {
      let data31 = data.created_at;
      if (typeof data31 === 'string') {
        if (!pattern1.test(data31)) {
          const err72 = {
            instancePath: instancePath + '/created_at',
            schemaPath: '#/definitions/Timestamp/pattern',
            keyword: 'pattern',
            params: { pattern: '^\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d\\.\\d{3}Z$' },
            message:
              'must match pattern "' +
              '^\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d\\.\\d{3}Z$' +
              '"',
            schema: '^\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d\\.\\d{3}Z$',
            parentSchema: schema16,
            data: data31,
          };
          if (vErrors === null) {
            vErrors = [err72];
          } else {
            vErrors.push(err72);
          }
          errors++;
        }
        if (!formats0.test(data31)) {
          const err73 = {
            instancePath: instancePath + '/created_at',
            schemaPath: '#/definitions/Timestamp/format',
            keyword: 'format',
            params: { format: 'date-time' },
            message: 'must match format "' + 'date-time' + '"',
            schema: 'date-time',
            parentSchema: schema16,
            data: data31,
          };
          if (vErrors === null) {
            vErrors = [err73];
          } else {
            vErrors.push(err73);
          }
          errors++;
        }
      } else {
        const err74 = {
          instancePath: instancePath + '/created_at',
          schemaPath: '#/definitions/Timestamp/type',
          keyword: 'type',
          params: { type: 'string' },
          message: 'must be string',
          schema: schema16.type,
          parentSchema: schema16,
          data: data31,
        };
        if (vErrors === null) {
          vErrors = [err74];
        } else {
          vErrors.push(err74);
        }
        errors++;
      }
    }
    if (data.started_at !== undefined) {
      let data32 = data.started_at;
      if (typeof data32 === 'string') {
        if (!pattern1.test(data32)) {
          const err75 = {
            instancePath: instancePath + '/started_at',
            schemaPath: '#/definitions/Timestamp/pattern',
            keyword: 'pattern',
            params: { pattern: '^\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d\\.\\d{3}Z$' },
            message:
              'must match pattern "' +
              '^\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d\\.\\d{3}Z$' +
              '"',
            schema: '^\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d\\.\\d{3}Z$',
            parentSchema: schema16,
            data: data32,
          };
          if (vErrors === null) {
            vErrors = [err75];
          } else {
            vErrors.push(err75);
          }
          errors++;
        }
        if (!formats0.test(data32)) {
          const err76 = {
            instancePath: instancePath + '/started_at',
            schemaPath: '#/definitions/Timestamp/format',
            keyword: 'format',
            params: { format: 'date-time' },
            message: 'must match format "' + 'date-time' + '"',
            schema: 'date-time',
            parentSchema: schema16,
            data: data32,
          };
          if (vErrors === null) {
            vErrors = [err76];
          } else {
            vErrors.push(err76);
          }
          errors++;
        }
      } else {
        const err77 = {
          instancePath: instancePath + '/started_at',
          schemaPath: '#/definitions/Timestamp/type',
          keyword: 'type',
          params: { type: 'string' },
          message: 'must be string',
          schema: schema16.type,
          parentSchema: schema16,
          data: data32,
        };
        if (vErrors === null) {
          vErrors = [err77];
        } else {
          vErrors.push(err77);
        }
        errors++;
      }
    }
    if (data.ended_at !== undefined) {
      let data33 = data.ended_at;
      if (typeof data33 === 'string') {
        if (!pattern1.test(data33)) {
          const err78 = {
            instancePath: instancePath + '/ended_at',
            schemaPath: '#/definitions/Timestamp/pattern',
            keyword: 'pattern',
            params: { pattern: '^\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d\\.\\d{3}Z$' },
            message:
              'must match pattern "' +
              '^\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d\\.\\d{3}Z$' +
              '"',
            schema: '^\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d\\.\\d{3}Z$',
            parentSchema: schema16,
            data: data33,
          };
          if (vErrors === null) {
            vErrors = [err78];
          } else {
            vErrors.push(err78);
          }
          errors++;
        }
        if (!formats0.test(data33)) {
          const err79 = {
            instancePath: instancePath + '/ended_at',
            schemaPath: '#/definitions/Timestamp/format',
            keyword: 'format',
            params: { format: 'date-time' },
            message: 'must match format "' + 'date-time' + '"',
            schema: 'date-time',
            parentSchema: schema16,
            data: data33,
          };
          if (vErrors === null) {
            vErrors = [err79];
          } else {
            vErrors.push(err79);
          }
          errors++;
        }
      } else {
        const err80 = {
          instancePath: instancePath + '/ended_at',
          schemaPath: '#/definitions/Timestamp/type',
          keyword: 'type',
          params: { type: 'string' },
          message: 'must be string',
          schema: schema16.type,
          parentSchema: schema16,
          data: data33,
        };
        if (vErrors === null) {
          vErrors = [err80];
        } else {
          vErrors.push(err80);
        }
        errors++;
      }
    }
  } else {
    const err81 = {
      instancePath,
      schemaPath: '#/type',
      keyword: 'type',
      params: { type: 'object' },
      message: 'must be object',
      schema: schema51.type,
      parentSchema: schema51,
      data,
    };
    if (vErrors === null) {
      vErrors = [err81];
    } else {
      vErrors.push(err81);
    }
    errors++;
  }
  validate50.errors = vErrors;
  return errors === 0;
}
function validate49(
  data,
  { instancePath = '', parentData, parentDataProperty, rootData = data } = {},
) {
  /*# sourceURL="result-GetJob" */ let vErrors = null;
  let errors = 0;
  if (data && typeof data == 'object' && !Array.isArray(data)) {
    if (data.job === undefined) {
      const err0 = {
        instancePath,
        schemaPath: '#/required',
        keyword: 'required',
        params: { missingProperty: 'job' },
        message: "must have required property '" + 'job' + "'",
        schema: schema100.required,
        parentSchema: schema100,
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
          parentSchema: schema100,
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
      if (
        !validate50(data.job, {
          instancePath: instancePath + '/job',
          parentData: data,
          parentDataProperty: 'job',
          rootData,
        })
      ) {
        vErrors = vErrors === null ? validate50.errors : vErrors.concat(validate50.errors);
        errors = vErrors.length;
      }
    }
  } else {
    const err2 = {
      instancePath,
      schemaPath: '#/type',
      keyword: 'type',
      params: { type: 'object' },
      message: 'must be object',
      schema: schema100.type,
      parentSchema: schema100,
      data,
    };
    if (vErrors === null) {
      vErrors = [err2];
    } else {
      vErrors.push(err2);
    }
    errors++;
  }
  validate49.errors = vErrors;
  return errors === 0;
}
export const validateListJobs = validate53;
const schema116 = {
  $id: 'result-ListJobs',
  type: 'object',
  properties: {
    jobs: { type: 'array', items: { $ref: 'contract#/definitions/Job' } },
    next_cursor: {
      type: 'string',
      description: '`cursor` of the next page; absent on the last one.',
    },
  },
  required: ['jobs'],
  additionalProperties: false,
};
function validate54(
  data,
  { instancePath = '', parentData, parentDataProperty, rootData = data } = {},
) {
  let vErrors = null;
  let errors = 0;
  if (data && typeof data == 'object' && !Array.isArray(data)) {
    if (data.id === undefined) {
      const err0 = {
        instancePath,
        schemaPath: '#/required',
        keyword: 'required',
        params: { missingProperty: 'id' },
        message: "must have required property '" + 'id' + "'",
        schema: schema51.required,
        parentSchema: schema51,
        data,
      };
      if (vErrors === null) {
        vErrors = [err0];
      } else {
        vErrors.push(err0);
      }
      errors++;
    }
    if (data.kind === undefined) {
      const err1 = {
        instancePath,
        schemaPath: '#/required',
        keyword: 'required',
        params: { missingProperty: 'kind' },
        message: "must have required property '" + 'kind' + "'",
        schema: schema51.required,
        parentSchema: schema51,
        data,
      };
      if (vErrors === null) {
        vErrors = [err1];
      } else {
        vErrors.push(err1);
      }
      errors++;
    }
    if (data.state === undefined) {
      const err2 = {
        instancePath,
        schemaPath: '#/required',
        keyword: 'required',
        params: { missingProperty: 'state' },
        message: "must have required property '" + 'state' + "'",
        schema: schema51.required,
        parentSchema: schema51,
        data,
      };
      if (vErrors === null) {
        vErrors = [err2];
      } else {
        vErrors.push(err2);
      }
      errors++;
    }
    if (data.step === undefined) {
      const err3 = {
        instancePath,
        schemaPath: '#/required',
        keyword: 'required',
        params: { missingProperty: 'step' },
        message: "must have required property '" + 'step' + "'",
        schema: schema51.required,
        parentSchema: schema51,
        data,
      };
      if (vErrors === null) {
        vErrors = [err3];
      } else {
        vErrors.push(err3);
      }
      errors++;
    }
    if (data.steps === undefined) {
      const err4 = {
        instancePath,
        schemaPath: '#/required',
        keyword: 'required',
        params: { missingProperty: 'steps' },
        message: "must have required property '" + 'steps' + "'",
        schema: schema51.required,
        parentSchema: schema51,
        data,
      };
      if (vErrors === null) {
        vErrors = [err4];
      } else {
        vErrors.push(err4);
      }
      errors++;
    }
    if (data.progress === undefined) {
      const err5 = {
        instancePath,
        schemaPath: '#/required',
        keyword: 'required',
        params: { missingProperty: 'progress' },
        message: "must have required property '" + 'progress' + "'",
        schema: schema51.required,
        parentSchema: schema51,
        data,
      };
      if (vErrors === null) {
        vErrors = [err5];
      } else {
        vErrors.push(err5);
      }
      errors++;
    }
    if (data.attempt === undefined) {
      const err6 = {
        instancePath,
        schemaPath: '#/required',
        keyword: 'required',
        params: { missingProperty: 'attempt' },
        message: "must have required property '" + 'attempt' + "'",
        schema: schema51.required,
        parentSchema: schema51,
        data,
      };
      if (vErrors === null) {
        vErrors = [err6];
      } else {
        vErrors.push(err6);
      }
      errors++;
    }
    if (data.cancellable === undefined) {
      const err7 = {
        instancePath,
        schemaPath: '#/required',
        keyword: 'required',
        params: { missingProperty: 'cancellable' },
        message: "must have required property '" + 'cancellable' + "'",
        schema: schema51.required,
        parentSchema: schema51,
        data,
      };
      if (vErrors === null) {
        vErrors = [err7];
      } else {
        vErrors.push(err7);
      }
      errors++;
    }
    if (data.log === undefined) {
      const err8 = {
        instancePath,
        schemaPath: '#/required',
        keyword: 'required',
        params: { missingProperty: 'log' },
        message: "must have required property '" + 'log' + "'",
        schema: schema51.required,
        parentSchema: schema51,
        data,
      };
      if (vErrors === null) {
        vErrors = [err8];
      } else {
        vErrors.push(err8);
      }
      errors++;
    }
    if (data.requested_by === undefined) {
      const err9 = {
        instancePath,
        schemaPath: '#/required',
        keyword: 'required',
        params: { missingProperty: 'requested_by' },
        message: "must have required property '" + 'requested_by' + "'",
        schema: schema51.required,
        parentSchema: schema51,
        data,
      };
      if (vErrors === null) {
        vErrors = [err9];
      } else {
        vErrors.push(err9);
      }
      errors++;
    }
    if (data.created_at === undefined) {
      const err10 = {
        instancePath,
        schemaPath: '#/required',
        keyword: 'required',
        params: { missingProperty: 'created_at' },
        message: "must have required property '" + 'created_at' + "'",
        schema: schema51.required,
        parentSchema: schema51,
        data,
      };
      if (vErrors === null) {
        vErrors = [err10];
      } else {
        vErrors.push(err10);
      }
      errors++;
    }
    for (const key0 in data) {
      if (!func2.call(schema51.properties, key0)) {
        const err11 = {
          instancePath,
          schemaPath: '#/additionalProperties',
          keyword: 'additionalProperties',
          params: { additionalProperty: key0 },
          message: 'must NOT have additional properties',
          schema: false,
          parentSchema: schema51,
          data,
        };
        if (vErrors === null) {
          vErrors = [err11];
        } else {
          vErrors.push(err11);
        }
        errors++;
      }
    }
    if (data.id !== undefined) {
      let data0 = data.id;
      if (typeof data0 === 'string') {
        if (!pattern12.test(data0)) {
          const err12 = {
            instancePath: instancePath + '/id',
            schemaPath: '#/definitions/JobId/pattern',
            keyword: 'pattern',
            params: { pattern: '^job_[0-9a-hjkmnp-tv-z]{26}$' },
            message: 'must match pattern "' + '^job_[0-9a-hjkmnp-tv-z]{26}$' + '"',
            schema: '^job_[0-9a-hjkmnp-tv-z]{26}$',
            parentSchema: schema45,
            data: data0,
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
          instancePath: instancePath + '/id',
          schemaPath: '#/definitions/JobId/type',
          keyword: 'type',
          params: { type: 'string' },
          message: 'must be string',
          schema: schema45.type,
          parentSchema: schema45,
          data: data0,
        };
        if (vErrors === null) {
          vErrors = [err13];
        } else {
          vErrors.push(err13);
        }
        errors++;
      }
    }
    if (data.kind !== undefined) {
      let data1 = data.kind;
      if (typeof data1 !== 'string') {
        const err14 = {
          instancePath: instancePath + '/kind',
          schemaPath: '#/definitions/JobKind/type',
          keyword: 'type',
          params: { type: 'string' },
          message: 'must be string',
          schema: schema53.type,
          parentSchema: schema53,
          data: data1,
        };
        if (vErrors === null) {
          vErrors = [err14];
        } else {
          vErrors.push(err14);
        }
        errors++;
      }
      if (!(
        data1 === 'provision_vm' ||
        data1 === 'delete_vm' ||
        data1 === 'redeploy_vm' ||
        data1 === 'bootstrap_vm'
      )) {
        const err15 = {
          instancePath: instancePath + '/kind',
          schemaPath: '#/definitions/JobKind/enum',
          keyword: 'enum',
          params: { allowedValues: schema53.enum },
          message: 'must be equal to one of the allowed values',
          schema: schema53.enum,
          parentSchema: schema53,
          data: data1,
        };
        if (vErrors === null) {
          vErrors = [err15];
        } else {
          vErrors.push(err15);
        }
        errors++;
      }
    }
    if (data.state !== undefined) {
      let data2 = data.state;
      if (typeof data2 !== 'string') {
        const err16 = {
          instancePath: instancePath + '/state',
          schemaPath: '#/definitions/JobState/type',
          keyword: 'type',
          params: { type: 'string' },
          message: 'must be string',
          schema: schema54.type,
          parentSchema: schema54,
          data: data2,
        };
        if (vErrors === null) {
          vErrors = [err16];
        } else {
          vErrors.push(err16);
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
        const err17 = {
          instancePath: instancePath + '/state',
          schemaPath: '#/definitions/JobState/enum',
          keyword: 'enum',
          params: { allowedValues: schema54.enum },
          message: 'must be equal to one of the allowed values',
          schema: schema54.enum,
          parentSchema: schema54,
          data: data2,
        };
        if (vErrors === null) {
          vErrors = [err17];
        } else {
          vErrors.push(err17);
        }
        errors++;
      }
    }
    if (data.vm_id !== undefined) {
      let data3 = data.vm_id;
      if (typeof data3 === 'string') {
        if (!pattern9.test(data3)) {
          const err18 = {
            instancePath: instancePath + '/vm_id',
            schemaPath: '#/definitions/VmId/pattern',
            keyword: 'pattern',
            params: { pattern: '^vm_[0-9a-hjkmnp-tv-z]{26}$' },
            message: 'must match pattern "' + '^vm_[0-9a-hjkmnp-tv-z]{26}$' + '"',
            schema: '^vm_[0-9a-hjkmnp-tv-z]{26}$',
            parentSchema: schema38,
            data: data3,
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
          instancePath: instancePath + '/vm_id',
          schemaPath: '#/definitions/VmId/type',
          keyword: 'type',
          params: { type: 'string' },
          message: 'must be string',
          schema: schema38.type,
          parentSchema: schema38,
          data: data3,
        };
        if (vErrors === null) {
          vErrors = [err19];
        } else {
          vErrors.push(err19);
        }
        errors++;
      }
    }
    if (data.user_id !== undefined) {
      let data4 = data.user_id;
      if (typeof data4 === 'string') {
        if (!pattern0.test(data4)) {
          const err20 = {
            instancePath: instancePath + '/user_id',
            schemaPath: '#/definitions/UserId/pattern',
            keyword: 'pattern',
            params: { pattern: '^usr_[0-9a-hjkmnp-tv-z]{26}$' },
            message: 'must match pattern "' + '^usr_[0-9a-hjkmnp-tv-z]{26}$' + '"',
            schema: '^usr_[0-9a-hjkmnp-tv-z]{26}$',
            parentSchema: schema15,
            data: data4,
          };
          if (vErrors === null) {
            vErrors = [err20];
          } else {
            vErrors.push(err20);
          }
          errors++;
        }
      } else {
        const err21 = {
          instancePath: instancePath + '/user_id',
          schemaPath: '#/definitions/UserId/type',
          keyword: 'type',
          params: { type: 'string' },
          message: 'must be string',
          schema: schema15.type,
          parentSchema: schema15,
          data: data4,
        };
        if (vErrors === null) {
          vErrors = [err21];
        } else {
          vErrors.push(err21);
        }
        errors++;
      }
    }
    if (data.step !== undefined) {
      let data5 = data.step;
      if (typeof data5 !== 'string') {
        const err22 = {
          instancePath: instancePath + '/step',
          schemaPath: '#/properties/step/type',
          keyword: 'type',
          params: { type: 'string' },
          message: 'must be string',
          schema: schema51.properties.step.type,
          parentSchema: schema51.properties.step,
          data: data5,
        };
        if (vErrors === null) {
          vErrors = [err22];
        } else {
          vErrors.push(err22);
        }
        errors++;
      }
    }
    if (data.steps !== undefined) {
      let data6 = data.steps;
      if (Array.isArray(data6)) {
        const len0 = data6.length;
        for (let i0 = 0; i0 < len0; i0++) {
          if (
            !validate31(data6[i0], {
              instancePath: instancePath + '/steps/' + i0,
              parentData: data6,
              parentDataProperty: i0,
              rootData,
            })
          ) {
            vErrors = vErrors === null ? validate31.errors : vErrors.concat(validate31.errors);
            errors = vErrors.length;
          }
        }
      } else {
        const err23 = {
          instancePath: instancePath + '/steps',
          schemaPath: '#/properties/steps/type',
          keyword: 'type',
          params: { type: 'array' },
          message: 'must be array',
          schema: schema51.properties.steps.type,
          parentSchema: schema51.properties.steps,
          data: data6,
        };
        if (vErrors === null) {
          vErrors = [err23];
        } else {
          vErrors.push(err23);
        }
        errors++;
      }
    }
    if (data.progress !== undefined) {
      let data8 = data.progress;
      if (data8 && typeof data8 == 'object' && !Array.isArray(data8)) {
        if (data8.step_index === undefined) {
          const err24 = {
            instancePath: instancePath + '/progress',
            schemaPath: '#/properties/progress/required',
            keyword: 'required',
            params: { missingProperty: 'step_index' },
            message: "must have required property '" + 'step_index' + "'",
            schema: schema51.properties.progress.required,
            parentSchema: schema51.properties.progress,
            data: data8,
          };
          if (vErrors === null) {
            vErrors = [err24];
          } else {
            vErrors.push(err24);
          }
          errors++;
        }
        if (data8.step_total === undefined) {
          const err25 = {
            instancePath: instancePath + '/progress',
            schemaPath: '#/properties/progress/required',
            keyword: 'required',
            params: { missingProperty: 'step_total' },
            message: "must have required property '" + 'step_total' + "'",
            schema: schema51.properties.progress.required,
            parentSchema: schema51.properties.progress,
            data: data8,
          };
          if (vErrors === null) {
            vErrors = [err25];
          } else {
            vErrors.push(err25);
          }
          errors++;
        }
        for (const key1 in data8) {
          if (!(
            key1 === 'step_index' ||
            key1 === 'step_total' ||
            key1 === 'message' ||
            key1 === 'percentage'
          )) {
            const err26 = {
              instancePath: instancePath + '/progress',
              schemaPath: '#/properties/progress/additionalProperties',
              keyword: 'additionalProperties',
              params: { additionalProperty: key1 },
              message: 'must NOT have additional properties',
              schema: false,
              parentSchema: schema51.properties.progress,
              data: data8,
            };
            if (vErrors === null) {
              vErrors = [err26];
            } else {
              vErrors.push(err26);
            }
            errors++;
          }
        }
        if (data8.step_index !== undefined) {
          let data9 = data8.step_index;
          if (!(typeof data9 == 'number' && !(data9 % 1) && !isNaN(data9) && isFinite(data9))) {
            const err27 = {
              instancePath: instancePath + '/progress/step_index',
              schemaPath: '#/properties/progress/properties/step_index/type',
              keyword: 'type',
              params: { type: 'integer' },
              message: 'must be integer',
              schema: schema51.properties.progress.properties.step_index.type,
              parentSchema: schema51.properties.progress.properties.step_index,
              data: data9,
            };
            if (vErrors === null) {
              vErrors = [err27];
            } else {
              vErrors.push(err27);
            }
            errors++;
          }
          if (typeof data9 == 'number' && isFinite(data9)) {
            if (data9 < 0 || isNaN(data9)) {
              const err28 = {
                instancePath: instancePath + '/progress/step_index',
                schemaPath: '#/properties/progress/properties/step_index/minimum',
                keyword: 'minimum',
                params: { comparison: '>=', limit: 0 },
                message: 'must be >= 0',
                schema: 0,
                parentSchema: schema51.properties.progress.properties.step_index,
                data: data9,
              };
              if (vErrors === null) {
                vErrors = [err28];
              } else {
                vErrors.push(err28);
              }
              errors++;
            }
          }
        }
        if (data8.step_total !== undefined) {
          let data10 = data8.step_total;
          if (!(typeof data10 == 'number' && !(data10 % 1) && !isNaN(data10) && isFinite(data10))) {
            const err29 = {
              instancePath: instancePath + '/progress/step_total',
              schemaPath: '#/properties/progress/properties/step_total/type',
              keyword: 'type',
              params: { type: 'integer' },
              message: 'must be integer',
              schema: schema51.properties.progress.properties.step_total.type,
              parentSchema: schema51.properties.progress.properties.step_total,
              data: data10,
            };
            if (vErrors === null) {
              vErrors = [err29];
            } else {
              vErrors.push(err29);
            }
            errors++;
          }
          if (typeof data10 == 'number' && isFinite(data10)) {
            if (data10 < 0 || isNaN(data10)) {
              const err30 = {
                instancePath: instancePath + '/progress/step_total',
                schemaPath: '#/properties/progress/properties/step_total/minimum',
                keyword: 'minimum',
                params: { comparison: '>=', limit: 0 },
                message: 'must be >= 0',
                schema: 0,
                parentSchema: schema51.properties.progress.properties.step_total,
                data: data10,
              };
              if (vErrors === null) {
                vErrors = [err30];
              } else {
                vErrors.push(err30);
              }
              errors++;
            }
          }
        }
        if (data8.message !== undefined) {
          let data11 = data8.message;
          if (typeof data11 !== 'string') {
            const err31 = {
              instancePath: instancePath + '/progress/message',
              schemaPath: '#/properties/progress/properties/message/type',
              keyword: 'type',
              params: { type: 'string' },
              message: 'must be string',
              schema: schema51.properties.progress.properties.message.type,
              parentSchema: schema51.properties.progress.properties.message,
              data: data11,
            };
            if (vErrors === null) {
              vErrors = [err31];
            } else {
              vErrors.push(err31);
            }
            errors++;
          }
        }
        if (data8.percentage !== undefined) {
          let data12 = data8.percentage;
          if (!(typeof data12 == 'number' && !(data12 % 1) && !isNaN(data12) && isFinite(data12))) {
            const err32 = {
              instancePath: instancePath + '/progress/percentage',
              schemaPath: '#/properties/progress/properties/percentage/type',
              keyword: 'type',
              params: { type: 'integer' },
              message: 'must be integer',
              schema: schema51.properties.progress.properties.percentage.type,
              parentSchema: schema51.properties.progress.properties.percentage,
              data: data12,
            };
            if (vErrors === null) {
              vErrors = [err32];
            } else {
              vErrors.push(err32);
            }
            errors++;
          }
          if (typeof data12 == 'number' && isFinite(data12)) {
            if (data12 > 100 || isNaN(data12)) {
              const err33 = {
                instancePath: instancePath + '/progress/percentage',
                schemaPath: '#/properties/progress/properties/percentage/maximum',
                keyword: 'maximum',
                params: { comparison: '<=', limit: 100 },
                message: 'must be <= 100',
                schema: 100,
                parentSchema: schema51.properties.progress.properties.percentage,
                data: data12,
              };
              if (vErrors === null) {
                vErrors = [err33];
              } else {
                vErrors.push(err33);
              }
              errors++;
            }
            if (data12 < 0 || isNaN(data12)) {
              const err34 = {
                instancePath: instancePath + '/progress/percentage',
                schemaPath: '#/properties/progress/properties/percentage/minimum',
                keyword: 'minimum',
                params: { comparison: '>=', limit: 0 },
                message: 'must be >= 0',
                schema: 0,
                parentSchema: schema51.properties.progress.properties.percentage,
                data: data12,
              };
              if (vErrors === null) {
                vErrors = [err34];
              } else {
                vErrors.push(err34);
              }
              errors++;
            }
          }
        }
      } else {
        const err35 = {
          instancePath: instancePath + '/progress',
          schemaPath: '#/properties/progress/type',
          keyword: 'type',
          params: { type: 'object' },
          message: 'must be object',
          schema: schema51.properties.progress.type,
          parentSchema: schema51.properties.progress,
          data: data8,
        };
        if (vErrors === null) {
          vErrors = [err35];
        } else {
          vErrors.push(err35);
        }
        errors++;
      }
    }
    if (data.blocked_on !== undefined) {
      let data13 = data.blocked_on;
      if (typeof data13 !== 'string') {
        const err36 = {
          instancePath: instancePath + '/blocked_on',
          schemaPath: '#/properties/blocked_on/type',
          keyword: 'type',
          params: { type: 'string' },
          message: 'must be string',
          schema: schema51.properties.blocked_on.type,
          parentSchema: schema51.properties.blocked_on,
          data: data13,
        };
        if (vErrors === null) {
          vErrors = [err36];
        } else {
          vErrors.push(err36);
        }
        errors++;
      }
    }
    if (data.attempt !== undefined) {
      let data14 = data.attempt;
      if (!(typeof data14 == 'number' && !(data14 % 1) && !isNaN(data14) && isFinite(data14))) {
        const err37 = {
          instancePath: instancePath + '/attempt',
          schemaPath: '#/properties/attempt/type',
          keyword: 'type',
          params: { type: 'integer' },
          message: 'must be integer',
          schema: schema51.properties.attempt.type,
          parentSchema: schema51.properties.attempt,
          data: data14,
        };
        if (vErrors === null) {
          vErrors = [err37];
        } else {
          vErrors.push(err37);
        }
        errors++;
      }
      if (typeof data14 == 'number' && isFinite(data14)) {
        if (data14 < 0 || isNaN(data14)) {
          const err38 = {
            instancePath: instancePath + '/attempt',
            schemaPath: '#/properties/attempt/minimum',
            keyword: 'minimum',
            params: { comparison: '>=', limit: 0 },
            message: 'must be >= 0',
            schema: 0,
            parentSchema: schema51.properties.attempt,
            data: data14,
          };
          if (vErrors === null) {
            vErrors = [err38];
          } else {
            vErrors.push(err38);
          }
          errors++;
        }
      }
    }
    if (data.next_attempt_at !== undefined) {
      let data15 = data.next_attempt_at;
      if (typeof data15 === 'string') {
        if (!pattern1.test(data15)) {
          const err39 = {
            instancePath: instancePath + '/next_attempt_at',
            schemaPath: '#/definitions/Timestamp/pattern',
            keyword: 'pattern',
            params: { pattern: '^\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d\\.\\d{3}Z$' },
            message:
              'must match pattern "' +
              '^\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d\\.\\d{3}Z$' +
              '"',
            schema: '^\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d\\.\\d{3}Z$',
            parentSchema: schema16,
            data: data15,
          };
          if (vErrors === null) {
            vErrors = [err39];
          } else {
            vErrors.push(err39);
          }
          errors++;
        }
        if (!formats0.test(data15)) {
          const err40 = {
            instancePath: instancePath + '/next_attempt_at',
            schemaPath: '#/definitions/Timestamp/format',
            keyword: 'format',
            params: { format: 'date-time' },
            message: 'must match format "' + 'date-time' + '"',
            schema: 'date-time',
            parentSchema: schema16,
            data: data15,
          };
          if (vErrors === null) {
            vErrors = [err40];
          } else {
            vErrors.push(err40);
          }
          errors++;
        }
      } else {
        const err41 = {
          instancePath: instancePath + '/next_attempt_at',
          schemaPath: '#/definitions/Timestamp/type',
          keyword: 'type',
          params: { type: 'string' },
          message: 'must be string',
          schema: schema16.type,
          parentSchema: schema16,
          data: data15,
        };
        if (vErrors === null) {
          vErrors = [err41];
        } else {
          vErrors.push(err41);
        }
        errors++;
      }
    }
    if (data.cancellable !== undefined) {
      let data16 = data.cancellable;
      if (typeof data16 !== 'boolean') {
        const err42 = {
          instancePath: instancePath + '/cancellable',
          schemaPath: '#/properties/cancellable/type',
          keyword: 'type',
          params: { type: 'boolean' },
          message: 'must be boolean',
          schema: schema51.properties.cancellable.type,
          parentSchema: schema51.properties.cancellable,
          data: data16,
        };
        if (vErrors === null) {
          vErrors = [err42];
        } else {
          vErrors.push(err42);
        }
        errors++;
      }
    }
    if (data.cancel_requested_at !== undefined) {
      let data17 = data.cancel_requested_at;
      if (typeof data17 === 'string') {
        if (!pattern1.test(data17)) {
          const err43 = {
            instancePath: instancePath + '/cancel_requested_at',
            schemaPath: '#/definitions/Timestamp/pattern',
            keyword: 'pattern',
            params: { pattern: '^\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d\\.\\d{3}Z$' },
            message:
              'must match pattern "' +
              '^\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d\\.\\d{3}Z$' +
              '"',
            schema: '^\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d\\.\\d{3}Z$',
            parentSchema: schema16,
            data: data17,
          };
          if (vErrors === null) {
            vErrors = [err43];
          } else {
            vErrors.push(err43);
          }
          errors++;
        }
        if (!formats0.test(data17)) {
          const err44 = {
            instancePath: instancePath + '/cancel_requested_at',
            schemaPath: '#/definitions/Timestamp/format',
            keyword: 'format',
            params: { format: 'date-time' },
            message: 'must match format "' + 'date-time' + '"',
            schema: 'date-time',
            parentSchema: schema16,
            data: data17,
          };
          if (vErrors === null) {
            vErrors = [err44];
          } else {
            vErrors.push(err44);
          }
          errors++;
        }
      } else {
        const err45 = {
          instancePath: instancePath + '/cancel_requested_at',
          schemaPath: '#/definitions/Timestamp/type',
          keyword: 'type',
          params: { type: 'string' },
          message: 'must be string',
          schema: schema16.type,
          parentSchema: schema16,
          data: data17,
        };
        if (vErrors === null) {
          vErrors = [err45];
        } else {
          vErrors.push(err45);
        }
        errors++;
      }
    }
    if (data.error !== undefined) {
      let data18 = data.error;
      if (data18 && typeof data18 == 'object' && !Array.isArray(data18)) {
        if (data18.reason === undefined) {
          const err46 = {
            instancePath: instancePath + '/error',
            schemaPath: '#/definitions/JobError/required',
            keyword: 'required',
            params: { missingProperty: 'reason' },
            message: "must have required property '" + 'reason' + "'",
            schema: schema46.required,
            parentSchema: schema46,
            data: data18,
          };
          if (vErrors === null) {
            vErrors = [err46];
          } else {
            vErrors.push(err46);
          }
          errors++;
        }
        if (data18.message === undefined) {
          const err47 = {
            instancePath: instancePath + '/error',
            schemaPath: '#/definitions/JobError/required',
            keyword: 'required',
            params: { missingProperty: 'message' },
            message: "must have required property '" + 'message' + "'",
            schema: schema46.required,
            parentSchema: schema46,
            data: data18,
          };
          if (vErrors === null) {
            vErrors = [err47];
          } else {
            vErrors.push(err47);
          }
          errors++;
        }
        if (data18.step === undefined) {
          const err48 = {
            instancePath: instancePath + '/error',
            schemaPath: '#/definitions/JobError/required',
            keyword: 'required',
            params: { missingProperty: 'step' },
            message: "must have required property '" + 'step' + "'",
            schema: schema46.required,
            parentSchema: schema46,
            data: data18,
          };
          if (vErrors === null) {
            vErrors = [err48];
          } else {
            vErrors.push(err48);
          }
          errors++;
        }
        if (data18.retryable === undefined) {
          const err49 = {
            instancePath: instancePath + '/error',
            schemaPath: '#/definitions/JobError/required',
            keyword: 'required',
            params: { missingProperty: 'retryable' },
            message: "must have required property '" + 'retryable' + "'",
            schema: schema46.required,
            parentSchema: schema46,
            data: data18,
          };
          if (vErrors === null) {
            vErrors = [err49];
          } else {
            vErrors.push(err49);
          }
          errors++;
        }
        for (const key2 in data18) {
          if (!(
            key2 === 'reason' ||
            key2 === 'message' ||
            key2 === 'step' ||
            key2 === 'retryable' ||
            key2 === 'details'
          )) {
            const err50 = {
              instancePath: instancePath + '/error',
              schemaPath: '#/definitions/JobError/additionalProperties',
              keyword: 'additionalProperties',
              params: { additionalProperty: key2 },
              message: 'must NOT have additional properties',
              schema: false,
              parentSchema: schema46,
              data: data18,
            };
            if (vErrors === null) {
              vErrors = [err50];
            } else {
              vErrors.push(err50);
            }
            errors++;
          }
        }
        if (data18.reason !== undefined) {
          let data19 = data18.reason;
          if (typeof data19 !== 'string') {
            const err51 = {
              instancePath: instancePath + '/error/reason',
              schemaPath: '#/definitions/JobError/properties/reason/type',
              keyword: 'type',
              params: { type: 'string' },
              message: 'must be string',
              schema: schema46.properties.reason.type,
              parentSchema: schema46.properties.reason,
              data: data19,
            };
            if (vErrors === null) {
              vErrors = [err51];
            } else {
              vErrors.push(err51);
            }
            errors++;
          }
        }
        if (data18.message !== undefined) {
          let data20 = data18.message;
          if (typeof data20 !== 'string') {
            const err52 = {
              instancePath: instancePath + '/error/message',
              schemaPath: '#/definitions/JobError/properties/message/type',
              keyword: 'type',
              params: { type: 'string' },
              message: 'must be string',
              schema: schema46.properties.message.type,
              parentSchema: schema46.properties.message,
              data: data20,
            };
            if (vErrors === null) {
              vErrors = [err52];
            } else {
              vErrors.push(err52);
            }
            errors++;
          }
        }
        if (data18.step !== undefined) {
          let data21 = data18.step;
          if (typeof data21 !== 'string') {
            const err53 = {
              instancePath: instancePath + '/error/step',
              schemaPath: '#/definitions/JobError/properties/step/type',
              keyword: 'type',
              params: { type: 'string' },
              message: 'must be string',
              schema: schema46.properties.step.type,
              parentSchema: schema46.properties.step,
              data: data21,
            };
            if (vErrors === null) {
              vErrors = [err53];
            } else {
              vErrors.push(err53);
            }
            errors++;
          }
        }
        if (data18.retryable !== undefined) {
          let data22 = data18.retryable;
          if (typeof data22 !== 'boolean') {
            const err54 = {
              instancePath: instancePath + '/error/retryable',
              schemaPath: '#/definitions/JobError/properties/retryable/type',
              keyword: 'type',
              params: { type: 'boolean' },
              message: 'must be boolean',
              schema: schema46.properties.retryable.type,
              parentSchema: schema46.properties.retryable,
              data: data22,
            };
            if (vErrors === null) {
              vErrors = [err54];
            } else {
              vErrors.push(err54);
            }
            errors++;
          }
        }
        if (data18.details !== undefined) {
          let data23 = data18.details;
          if (data23 && typeof data23 == 'object' && !Array.isArray(data23)) {
          } else {
            const err55 = {
              instancePath: instancePath + '/error/details',
              schemaPath: '#/definitions/JobError/properties/details/type',
              keyword: 'type',
              params: { type: 'object' },
              message: 'must be object',
              schema: schema46.properties.details.type,
              parentSchema: schema46.properties.details,
              data: data23,
            };
            if (vErrors === null) {
              vErrors = [err55];
            } else {
              vErrors.push(err55);
            }
            errors++;
          }
        }
      } else {
        const err56 = {
          instancePath: instancePath + '/error',
          schemaPath: '#/definitions/JobError/type',
          keyword: 'type',
          params: { type: 'object' },
          message: 'must be object',
          schema: schema46.type,
          parentSchema: schema46,
          data: data18,
        };
        if (vErrors === null) {
          vErrors = [err56];
        } else {
          vErrors.push(err56);
        }
        errors++;
      }
    }
    if (data.log !== undefined) {
      let data24 = data.log;
      if (data24 && typeof data24 == 'object' && !Array.isArray(data24)) {
        if (data24.last_line === undefined) {
          const err57 = {
            instancePath: instancePath + '/log',
            schemaPath: '#/properties/log/required',
            keyword: 'required',
            params: { missingProperty: 'last_line' },
            message: "must have required property '" + 'last_line' + "'",
            schema: schema51.properties.log.required,
            parentSchema: schema51.properties.log,
            data: data24,
          };
          if (vErrors === null) {
            vErrors = [err57];
          } else {
            vErrors.push(err57);
          }
          errors++;
        }
        if (data24.complete === undefined) {
          const err58 = {
            instancePath: instancePath + '/log',
            schemaPath: '#/properties/log/required',
            keyword: 'required',
            params: { missingProperty: 'complete' },
            message: "must have required property '" + 'complete' + "'",
            schema: schema51.properties.log.required,
            parentSchema: schema51.properties.log,
            data: data24,
          };
          if (vErrors === null) {
            vErrors = [err58];
          } else {
            vErrors.push(err58);
          }
          errors++;
        }
        for (const key3 in data24) {
          if (!(key3 === 'last_line' || key3 === 'complete')) {
            const err59 = {
              instancePath: instancePath + '/log',
              schemaPath: '#/properties/log/additionalProperties',
              keyword: 'additionalProperties',
              params: { additionalProperty: key3 },
              message: 'must NOT have additional properties',
              schema: false,
              parentSchema: schema51.properties.log,
              data: data24,
            };
            if (vErrors === null) {
              vErrors = [err59];
            } else {
              vErrors.push(err59);
            }
            errors++;
          }
        }
        if (data24.last_line !== undefined) {
          let data25 = data24.last_line;
          if (!(typeof data25 == 'number' && !(data25 % 1) && !isNaN(data25) && isFinite(data25))) {
            const err60 = {
              instancePath: instancePath + '/log/last_line',
              schemaPath: '#/properties/log/properties/last_line/type',
              keyword: 'type',
              params: { type: 'integer' },
              message: 'must be integer',
              schema: schema51.properties.log.properties.last_line.type,
              parentSchema: schema51.properties.log.properties.last_line,
              data: data25,
            };
            if (vErrors === null) {
              vErrors = [err60];
            } else {
              vErrors.push(err60);
            }
            errors++;
          }
          if (typeof data25 == 'number' && isFinite(data25)) {
            if (data25 < 0 || isNaN(data25)) {
              const err61 = {
                instancePath: instancePath + '/log/last_line',
                schemaPath: '#/properties/log/properties/last_line/minimum',
                keyword: 'minimum',
                params: { comparison: '>=', limit: 0 },
                message: 'must be >= 0',
                schema: 0,
                parentSchema: schema51.properties.log.properties.last_line,
                data: data25,
              };
              if (vErrors === null) {
                vErrors = [err61];
              } else {
                vErrors.push(err61);
              }
              errors++;
            }
          }
        }
        if (data24.complete !== undefined) {
          let data26 = data24.complete;
          if (typeof data26 !== 'boolean') {
            const err62 = {
              instancePath: instancePath + '/log/complete',
              schemaPath: '#/properties/log/properties/complete/type',
              keyword: 'type',
              params: { type: 'boolean' },
              message: 'must be boolean',
              schema: schema51.properties.log.properties.complete.type,
              parentSchema: schema51.properties.log.properties.complete,
              data: data26,
            };
            if (vErrors === null) {
              vErrors = [err62];
            } else {
              vErrors.push(err62);
            }
            errors++;
          }
        }
      } else {
        const err63 = {
          instancePath: instancePath + '/log',
          schemaPath: '#/properties/log/type',
          keyword: 'type',
          params: { type: 'object' },
          message: 'must be object',
          schema: schema51.properties.log.type,
          parentSchema: schema51.properties.log,
          data: data24,
        };
        if (vErrors === null) {
          vErrors = [err63];
        } else {
          vErrors.push(err63);
        }
        errors++;
      }
    }
    if (data.requested_by !== undefined) {
      let data27 = data.requested_by;
      if (typeof data27 !== 'string') {
        const err64 = {
          instancePath: instancePath + '/requested_by',
          schemaPath: '#/properties/requested_by/type',
          keyword: 'type',
          params: { type: 'string' },
          message: 'must be string',
          schema: schema51.properties.requested_by.type,
          parentSchema: schema51.properties.requested_by,
          data: data27,
        };
        if (vErrors === null) {
          vErrors = [err64];
        } else {
          vErrors.push(err64);
        }
        errors++;
      }
    }
    if (data.request_id !== undefined) {
      let data28 = data.request_id;
      if (typeof data28 === 'string') {
        if (func4(data28) > 128) {
          const err65 = {
            instancePath: instancePath + '/request_id',
            schemaPath: '#/definitions/RequestId/maxLength',
            keyword: 'maxLength',
            params: { limit: 128 },
            message: 'must NOT have more than 128 characters',
            schema: 128,
            parentSchema: schema63,
            data: data28,
          };
          if (vErrors === null) {
            vErrors = [err65];
          } else {
            vErrors.push(err65);
          }
          errors++;
        }
        if (func4(data28) < 1) {
          const err66 = {
            instancePath: instancePath + '/request_id',
            schemaPath: '#/definitions/RequestId/minLength',
            keyword: 'minLength',
            params: { limit: 1 },
            message: 'must NOT have fewer than 1 characters',
            schema: 1,
            parentSchema: schema63,
            data: data28,
          };
          if (vErrors === null) {
            vErrors = [err66];
          } else {
            vErrors.push(err66);
          }
          errors++;
        }
      } else {
        const err67 = {
          instancePath: instancePath + '/request_id',
          schemaPath: '#/definitions/RequestId/type',
          keyword: 'type',
          params: { type: 'string' },
          message: 'must be string',
          schema: schema63.type,
          parentSchema: schema63,
          data: data28,
        };
        if (vErrors === null) {
          vErrors = [err67];
        } else {
          vErrors.push(err67);
        }
        errors++;
      }
    }
    if (data.retry_of !== undefined) {
      let data29 = data.retry_of;
      if (typeof data29 === 'string') {
        if (!pattern12.test(data29)) {
          const err68 = {
            instancePath: instancePath + '/retry_of',
            schemaPath: '#/definitions/JobId/pattern',
            keyword: 'pattern',
            params: { pattern: '^job_[0-9a-hjkmnp-tv-z]{26}$' },
            message: 'must match pattern "' + '^job_[0-9a-hjkmnp-tv-z]{26}$' + '"',
            schema: '^job_[0-9a-hjkmnp-tv-z]{26}$',
            parentSchema: schema45,
            data: data29,
          };
          if (vErrors === null) {
            vErrors = [err68];
          } else {
            vErrors.push(err68);
          }
          errors++;
        }
      } else {
        const err69 = {
          instancePath: instancePath + '/retry_of',
          schemaPath: '#/definitions/JobId/type',
          keyword: 'type',
          params: { type: 'string' },
          message: 'must be string',
          schema: schema45.type,
          parentSchema: schema45,
          data: data29,
        };
        if (vErrors === null) {
          vErrors = [err69];
        } else {
          vErrors.push(err69);
        }
        errors++;
      }
    }
    if (data.superseded_by !== undefined) {
      let data30 = data.superseded_by;
      if (typeof data30 === 'string') {
        if (!pattern12.test(data30)) {
          const err70 = {
            instancePath: instancePath + '/superseded_by',
            schemaPath: '#/definitions/JobId/pattern',
            keyword: 'pattern',
            params: { pattern: '^job_[0-9a-hjkmnp-tv-z]{26}$' },
            message: 'must match pattern "' + '^job_[0-9a-hjkmnp-tv-z]{26}$' + '"',
            schema: '^job_[0-9a-hjkmnp-tv-z]{26}$',
            parentSchema: schema45,
            data: data30,
          };
          if (vErrors === null) {
            vErrors = [err70];
          } else {
            vErrors.push(err70);
          }
          errors++;
        }
      } else {
        const err71 = {
          instancePath: instancePath + '/superseded_by',
          schemaPath: '#/definitions/JobId/type',
          keyword: 'type',
          params: { type: 'string' },
          message: 'must be string',
          schema: schema45.type,
          parentSchema: schema45,
          data: data30,
        };
        if (vErrors === null) {
          vErrors = [err71];
        } else {
          vErrors.push(err71);
        }
        errors++;
      }
    }
    if (data.created_at !== undefined) {
      let data31 = data.created_at;
      if (typeof data31 === 'string') {
        if (!pattern1.test(data31)) {
          const err72 = {
            instancePath: instancePath + '/created_at',
            schemaPath: '#/definitions/Timestamp/pattern',
            keyword: 'pattern',
            params: { pattern: '^\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d\\.\\d{3}Z$' },
            message:
              'must match pattern "' +
              '^\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d\\.\\d{3}Z$' +
              '"',
            schema: '^\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d\\.\\d{3}Z$',
            parentSchema: schema16,
            data: data31,
          };
          if (vErrors === null) {
            vErrors = [err72];
          } else {
            vErrors.push(err72);
          }
          errors++;
        }
        if (!formats0.test(data31)) {
          const err73 = {
            instancePath: instancePath + '/created_at',
            schemaPath: '#/definitions/Timestamp/format',
            keyword: 'format',
            params: { format: 'date-time' },
            message: 'must match format "' + 'date-time' + '"',
            schema: 'date-time',
            parentSchema: schema16,
            data: data31,
          };
          if (vErrors === null) {
            vErrors = [err73];
          } else {
            vErrors.push(err73);
          }
          errors++;
        }
      } else {
        const err74 = {
          instancePath: instancePath + '/created_at',
          schemaPath: '#/definitions/Timestamp/type',
          keyword: 'type',
          params: { type: 'string' },
          message: 'must be string',
          schema: schema16.type,
          parentSchema: schema16,
          data: data31,
        };
        if (vErrors === null) {
          vErrors = [err74];
        } else {
          vErrors.push(err74);
        }
        errors++;
      }
    }
    if (data.started_at !== undefined) {
      let data32 = data.started_at;
      if (typeof data32 === 'string') {
        if (!pattern1.test(data32)) {
          const err75 = {
            instancePath: instancePath + '/started_at',
            schemaPath: '#/definitions/Timestamp/pattern',
            keyword: 'pattern',
            params: { pattern: '^\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d\\.\\d{3}Z$' },
            message:
              'must match pattern "' +
              '^\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d\\.\\d{3}Z$' +
              '"',
            schema: '^\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d\\.\\d{3}Z$',
            parentSchema: schema16,
            data: data32,
          };
          if (vErrors === null) {
            vErrors = [err75];
          } else {
            vErrors.push(err75);
          }
          errors++;
        }
        if (!formats0.test(data32)) {
          const err76 = {
            instancePath: instancePath + '/started_at',
            schemaPath: '#/definitions/Timestamp/format',
            keyword: 'format',
            params: { format: 'date-time' },
            message: 'must match format "' + 'date-time' + '"',
            schema: 'date-time',
            parentSchema: schema16,
            data: data32,
          };
          if (vErrors === null) {
            vErrors = [err76];
          } else {
            vErrors.push(err76);
          }
          errors++;
        }
      } else {
        const err77 = {
          instancePath: instancePath + '/started_at',
          schemaPath: '#/definitions/Timestamp/type',
          keyword: 'type',
          params: { type: 'string' },
          message: 'must be string',
          schema: schema16.type,
          parentSchema: schema16,
          data: data32,
        };
        if (vErrors === null) {
          vErrors = [err77];
        } else {
          vErrors.push(err77);
        }
        errors++;
      }
    }
    if (data.ended_at !== undefined) {
      let data33 = data.ended_at;
      if (typeof data33 === 'string') {
        if (!pattern1.test(data33)) {
          const err78 = {
            instancePath: instancePath + '/ended_at',
            schemaPath: '#/definitions/Timestamp/pattern',
            keyword: 'pattern',
            params: { pattern: '^\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d\\.\\d{3}Z$' },
            message:
              'must match pattern "' +
              '^\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d\\.\\d{3}Z$' +
              '"',
            schema: '^\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d\\.\\d{3}Z$',
            parentSchema: schema16,
            data: data33,
          };
          if (vErrors === null) {
            vErrors = [err78];
          } else {
            vErrors.push(err78);
          }
          errors++;
        }
        if (!formats0.test(data33)) {
          const err79 = {
            instancePath: instancePath + '/ended_at',
            schemaPath: '#/definitions/Timestamp/format',
            keyword: 'format',
            params: { format: 'date-time' },
            message: 'must match format "' + 'date-time' + '"',
            schema: 'date-time',
            parentSchema: schema16,
            data: data33,
          };
          if (vErrors === null) {
            vErrors = [err79];
          } else {
            vErrors.push(err79);
          }
          errors++;
        }
      } else {
        const err80 = {
          instancePath: instancePath + '/ended_at',
          schemaPath: '#/definitions/Timestamp/type',
          keyword: 'type',
          params: { type: 'string' },
          message: 'must be string',
          schema: schema16.type,
          parentSchema: schema16,
          data: data33,
        };
        if (vErrors === null) {
          vErrors = [err80];
        } else {
          vErrors.push(err80);
        }
        errors++;
      }
    }
  } else {
    const err81 = {
      instancePath,
      schemaPath: '#/type',
      keyword: 'type',
      params: { type: 'object' },
      message: 'must be object',
      schema: schema51.type,
      parentSchema: schema51,
      data,
    };
    if (vErrors === null) {
      vErrors = [err81];
    } else {
      vErrors.push(err81);
    }
    errors++;
  }
  validate54.errors = vErrors;
  return errors === 0;
}
function validate53(
  data,
  { instancePath = '', parentData, parentDataProperty, rootData = data } = {},
) {
  /*# sourceURL="result-ListJobs" */ let vErrors = null;
  let errors = 0;
  if (data && typeof data == 'object' && !Array.isArray(data)) {
    if (data.jobs === undefined) {
      const err0 = {
        instancePath,
        schemaPath: '#/required',
        keyword: 'required',
        params: { missingProperty: 'jobs' },
        message: "must have required property '" + 'jobs' + "'",
        schema: schema116.required,
        parentSchema: schema116,
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
      if (!(key0 === 'jobs' || key0 === 'next_cursor')) {
        const err1 = {
          instancePath,
          schemaPath: '#/additionalProperties',
          keyword: 'additionalProperties',
          params: { additionalProperty: key0 },
          message: 'must NOT have additional properties',
          schema: false,
          parentSchema: schema116,
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
    if (data.jobs !== undefined) {
      let data0 = data.jobs;
      if (Array.isArray(data0)) {
        const len0 = data0.length;
        for (let i0 = 0; i0 < len0; i0++) {
          if (
            !validate54(data0[i0], {
              instancePath: instancePath + '/jobs/' + i0,
              parentData: data0,
              parentDataProperty: i0,
              rootData,
            })
          ) {
            vErrors = vErrors === null ? validate54.errors : vErrors.concat(validate54.errors);
            errors = vErrors.length;
          }
        }
      } else {
        const err2 = {
          instancePath: instancePath + '/jobs',
          schemaPath: '#/properties/jobs/type',
          keyword: 'type',
          params: { type: 'array' },
          message: 'must be array',
          schema: schema116.properties.jobs.type,
          parentSchema: schema116.properties.jobs,
          data: data0,
        };
        if (vErrors === null) {
          vErrors = [err2];
        } else {
          vErrors.push(err2);
        }
        errors++;
      }
    }
    if (data.next_cursor !== undefined) {
      let data2 = data.next_cursor;
      if (typeof data2 !== 'string') {
        const err3 = {
          instancePath: instancePath + '/next_cursor',
          schemaPath: '#/properties/next_cursor/type',
          keyword: 'type',
          params: { type: 'string' },
          message: 'must be string',
          schema: schema116.properties.next_cursor.type,
          parentSchema: schema116.properties.next_cursor,
          data: data2,
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
      params: { type: 'object' },
      message: 'must be object',
      schema: schema116.type,
      parentSchema: schema116,
      data,
    };
    if (vErrors === null) {
      vErrors = [err4];
    } else {
      vErrors.push(err4);
    }
    errors++;
  }
  validate53.errors = vErrors;
  return errors === 0;
}
export const validateWaitJob = validate57;
const schema132 = {
  $id: 'result-WaitJob',
  type: 'object',
  properties: { job: { $ref: 'contract#/definitions/Job' } },
  required: ['job'],
  additionalProperties: false,
};
function validate58(
  data,
  { instancePath = '', parentData, parentDataProperty, rootData = data } = {},
) {
  let vErrors = null;
  let errors = 0;
  if (data && typeof data == 'object' && !Array.isArray(data)) {
    if (data.id === undefined) {
      const err0 = {
        instancePath,
        schemaPath: '#/required',
        keyword: 'required',
        params: { missingProperty: 'id' },
        message: "must have required property '" + 'id' + "'",
        schema: schema51.required,
        parentSchema: schema51,
        data,
      };
      if (vErrors === null) {
        vErrors = [err0];
      } else {
        vErrors.push(err0);
      }
      errors++;
    }
    if (data.kind === undefined) {
      const err1 = {
        instancePath,
        schemaPath: '#/required',
        keyword: 'required',
        params: { missingProperty: 'kind' },
        message: "must have required property '" + 'kind' + "'",
        schema: schema51.required,
        parentSchema: schema51,
        data,
      };
      if (vErrors === null) {
        vErrors = [err1];
      } else {
        vErrors.push(err1);
      }
      errors++;
    }
    if (data.state === undefined) {
      const err2 = {
        instancePath,
        schemaPath: '#/required',
        keyword: 'required',
        params: { missingProperty: 'state' },
        message: "must have required property '" + 'state' + "'",
        schema: schema51.required,
        parentSchema: schema51,
        data,
      };
      if (vErrors === null) {
        vErrors = [err2];
      } else {
        vErrors.push(err2);
      }
      errors++;
    }
    if (data.step === undefined) {
      const err3 = {
        instancePath,
        schemaPath: '#/required',
        keyword: 'required',
        params: { missingProperty: 'step' },
        message: "must have required property '" + 'step' + "'",
        schema: schema51.required,
        parentSchema: schema51,
        data,
      };
      if (vErrors === null) {
        vErrors = [err3];
      } else {
        vErrors.push(err3);
      }
      errors++;
    }
    if (data.steps === undefined) {
      const err4 = {
        instancePath,
        schemaPath: '#/required',
        keyword: 'required',
        params: { missingProperty: 'steps' },
        message: "must have required property '" + 'steps' + "'",
        schema: schema51.required,
        parentSchema: schema51,
        data,
      };
      if (vErrors === null) {
        vErrors = [err4];
      } else {
        vErrors.push(err4);
      }
      errors++;
    }
    if (data.progress === undefined) {
      const err5 = {
        instancePath,
        schemaPath: '#/required',
        keyword: 'required',
        params: { missingProperty: 'progress' },
        message: "must have required property '" + 'progress' + "'",
        schema: schema51.required,
        parentSchema: schema51,
        data,
      };
      if (vErrors === null) {
        vErrors = [err5];
      } else {
        vErrors.push(err5);
      }
      errors++;
    }
    if (data.attempt === undefined) {
      const err6 = {
        instancePath,
        schemaPath: '#/required',
        keyword: 'required',
        params: { missingProperty: 'attempt' },
        message: "must have required property '" + 'attempt' + "'",
        schema: schema51.required,
        parentSchema: schema51,
        data,
      };
      if (vErrors === null) {
        vErrors = [err6];
      } else {
        vErrors.push(err6);
      }
      errors++;
    }
    if (data.cancellable === undefined) {
      const err7 = {
        instancePath,
        schemaPath: '#/required',
        keyword: 'required',
        params: { missingProperty: 'cancellable' },
        message: "must have required property '" + 'cancellable' + "'",
        schema: schema51.required,
        parentSchema: schema51,
        data,
      };
      if (vErrors === null) {
        vErrors = [err7];
      } else {
        vErrors.push(err7);
      }
      errors++;
    }
    if (data.log === undefined) {
      const err8 = {
        instancePath,
        schemaPath: '#/required',
        keyword: 'required',
        params: { missingProperty: 'log' },
        message: "must have required property '" + 'log' + "'",
        schema: schema51.required,
        parentSchema: schema51,
        data,
      };
      if (vErrors === null) {
        vErrors = [err8];
      } else {
        vErrors.push(err8);
      }
      errors++;
    }
    if (data.requested_by === undefined) {
      const err9 = {
        instancePath,
        schemaPath: '#/required',
        keyword: 'required',
        params: { missingProperty: 'requested_by' },
        message: "must have required property '" + 'requested_by' + "'",
        schema: schema51.required,
        parentSchema: schema51,
        data,
      };
      if (vErrors === null) {
        vErrors = [err9];
      } else {
        vErrors.push(err9);
      }
      errors++;
    }
    if (data.created_at === undefined) {
      const err10 = {
        instancePath,
        schemaPath: '#/required',
        keyword: 'required',
        params: { missingProperty: 'created_at' },
        message: "must have required property '" + 'created_at' + "'",
        schema: schema51.required,
        parentSchema: schema51,
        data,
      };
      if (vErrors === null) {
        vErrors = [err10];
      } else {
        vErrors.push(err10);
      }
      errors++;
    }
    for (const key0 in data) {
      if (!func2.call(schema51.properties, key0)) {
        const err11 = {
          instancePath,
          schemaPath: '#/additionalProperties',
          keyword: 'additionalProperties',
          params: { additionalProperty: key0 },
          message: 'must NOT have additional properties',
          schema: false,
          parentSchema: schema51,
          data,
        };
        if (vErrors === null) {
          vErrors = [err11];
        } else {
          vErrors.push(err11);
        }
        errors++;
      }
    }
    if (data.id !== undefined) {
      let data0 = data.id;
      if (typeof data0 === 'string') {
        if (!pattern12.test(data0)) {
          const err12 = {
            instancePath: instancePath + '/id',
            schemaPath: '#/definitions/JobId/pattern',
            keyword: 'pattern',
            params: { pattern: '^job_[0-9a-hjkmnp-tv-z]{26}$' },
            message: 'must match pattern "' + '^job_[0-9a-hjkmnp-tv-z]{26}$' + '"',
            schema: '^job_[0-9a-hjkmnp-tv-z]{26}$',
            parentSchema: schema45,
            data: data0,
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
          instancePath: instancePath + '/id',
          schemaPath: '#/definitions/JobId/type',
          keyword: 'type',
          params: { type: 'string' },
          message: 'must be string',
          schema: schema45.type,
          parentSchema: schema45,
          data: data0,
        };
        if (vErrors === null) {
          vErrors = [err13];
        } else {
          vErrors.push(err13);
        }
        errors++;
      }
    }
    if (data.kind !== undefined) {
      let data1 = data.kind;
      if (typeof data1 !== 'string') {
        const err14 = {
          instancePath: instancePath + '/kind',
          schemaPath: '#/definitions/JobKind/type',
          keyword: 'type',
          params: { type: 'string' },
          message: 'must be string',
          schema: schema53.type,
          parentSchema: schema53,
          data: data1,
        };
        if (vErrors === null) {
          vErrors = [err14];
        } else {
          vErrors.push(err14);
        }
        errors++;
      }
      if (!(
        data1 === 'provision_vm' ||
        data1 === 'delete_vm' ||
        data1 === 'redeploy_vm' ||
        data1 === 'bootstrap_vm'
      )) {
        const err15 = {
          instancePath: instancePath + '/kind',
          schemaPath: '#/definitions/JobKind/enum',
          keyword: 'enum',
          params: { allowedValues: schema53.enum },
          message: 'must be equal to one of the allowed values',
          schema: schema53.enum,
          parentSchema: schema53,
          data: data1,
        };
        if (vErrors === null) {
          vErrors = [err15];
        } else {
          vErrors.push(err15);
        }
        errors++;
      }
    }
    if (data.state !== undefined) {
      let data2 = data.state;
      if (typeof data2 !== 'string') {
        const err16 = {
          instancePath: instancePath + '/state',
          schemaPath: '#/definitions/JobState/type',
          keyword: 'type',
          params: { type: 'string' },
          message: 'must be string',
          schema: schema54.type,
          parentSchema: schema54,
          data: data2,
        };
        if (vErrors === null) {
          vErrors = [err16];
        } else {
          vErrors.push(err16);
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
        const err17 = {
          instancePath: instancePath + '/state',
          schemaPath: '#/definitions/JobState/enum',
          keyword: 'enum',
          params: { allowedValues: schema54.enum },
          message: 'must be equal to one of the allowed values',
          schema: schema54.enum,
          parentSchema: schema54,
          data: data2,
        };
        if (vErrors === null) {
          vErrors = [err17];
        } else {
          vErrors.push(err17);
        }
        errors++;
      }
    }
    if (data.vm_id !== undefined) {
      let data3 = data.vm_id;
      if (typeof data3 === 'string') {
        if (!pattern9.test(data3)) {
          const err18 = {
            instancePath: instancePath + '/vm_id',
            schemaPath: '#/definitions/VmId/pattern',
            keyword: 'pattern',
            params: { pattern: '^vm_[0-9a-hjkmnp-tv-z]{26}$' },
            message: 'must match pattern "' + '^vm_[0-9a-hjkmnp-tv-z]{26}$' + '"',
            schema: '^vm_[0-9a-hjkmnp-tv-z]{26}$',
            parentSchema: schema38,
            data: data3,
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
          instancePath: instancePath + '/vm_id',
          schemaPath: '#/definitions/VmId/type',
          keyword: 'type',
          params: { type: 'string' },
          message: 'must be string',
          schema: schema38.type,
          parentSchema: schema38,
          data: data3,
        };
        if (vErrors === null) {
          vErrors = [err19];
        } else {
          vErrors.push(err19);
        }
        errors++;
      }
    }
    if (data.user_id !== undefined) {
      let data4 = data.user_id;
      if (typeof data4 === 'string') {
        if (!pattern0.test(data4)) {
          const err20 = {
            instancePath: instancePath + '/user_id',
            schemaPath: '#/definitions/UserId/pattern',
            keyword: 'pattern',
            params: { pattern: '^usr_[0-9a-hjkmnp-tv-z]{26}$' },
            message: 'must match pattern "' + '^usr_[0-9a-hjkmnp-tv-z]{26}$' + '"',
            schema: '^usr_[0-9a-hjkmnp-tv-z]{26}$',
            parentSchema: schema15,
            data: data4,
          };
          if (vErrors === null) {
            vErrors = [err20];
          } else {
            vErrors.push(err20);
          }
          errors++;
        }
      } else {
        const err21 = {
          instancePath: instancePath + '/user_id',
          schemaPath: '#/definitions/UserId/type',
          keyword: 'type',
          params: { type: 'string' },
          message: 'must be string',
          schema: schema15.type,
          parentSchema: schema15,
          data: data4,
        };
        if (vErrors === null) {
          vErrors = [err21];
        } else {
          vErrors.push(err21);
        }
        errors++;
      }
    }
    if (data.step !== undefined) {
      let data5 = data.step;
      if (typeof data5 !== 'string') {
        const err22 = {
          instancePath: instancePath + '/step',
          schemaPath: '#/properties/step/type',
          keyword: 'type',
          params: { type: 'string' },
          message: 'must be string',
          schema: schema51.properties.step.type,
          parentSchema: schema51.properties.step,
          data: data5,
        };
        if (vErrors === null) {
          vErrors = [err22];
        } else {
          vErrors.push(err22);
        }
        errors++;
      }
    }
    if (data.steps !== undefined) {
      let data6 = data.steps;
      if (Array.isArray(data6)) {
        const len0 = data6.length;
        for (let i0 = 0; i0 < len0; i0++) {
          if (
            !validate31(data6[i0], {
              instancePath: instancePath + '/steps/' + i0,
              parentData: data6,
              parentDataProperty: i0,
              rootData,
            })
          ) {
            vErrors = vErrors === null ? validate31.errors : vErrors.concat(validate31.errors);
            errors = vErrors.length;
          }
        }
      } else {
        const err23 = {
          instancePath: instancePath + '/steps',
          schemaPath: '#/properties/steps/type',
          keyword: 'type',
          params: { type: 'array' },
          message: 'must be array',
          schema: schema51.properties.steps.type,
          parentSchema: schema51.properties.steps,
          data: data6,
        };
        if (vErrors === null) {
          vErrors = [err23];
        } else {
          vErrors.push(err23);
        }
        errors++;
      }
    }
    if (data.progress !== undefined) {
      let data8 = data.progress;
      if (data8 && typeof data8 == 'object' && !Array.isArray(data8)) {
        if (data8.step_index === undefined) {
          const err24 = {
            instancePath: instancePath + '/progress',
            schemaPath: '#/properties/progress/required',
            keyword: 'required',
            params: { missingProperty: 'step_index' },
            message: "must have required property '" + 'step_index' + "'",
            schema: schema51.properties.progress.required,
            parentSchema: schema51.properties.progress,
            data: data8,
          };
          if (vErrors === null) {
            vErrors = [err24];
          } else {
            vErrors.push(err24);
          }
          errors++;
        }
        if (data8.step_total === undefined) {
          const err25 = {
            instancePath: instancePath + '/progress',
            schemaPath: '#/properties/progress/required',
            keyword: 'required',
            params: { missingProperty: 'step_total' },
            message: "must have required property '" + 'step_total' + "'",
            schema: schema51.properties.progress.required,
            parentSchema: schema51.properties.progress,
            data: data8,
          };
          if (vErrors === null) {
            vErrors = [err25];
          } else {
            vErrors.push(err25);
          }
          errors++;
        }
        for (const key1 in data8) {
          if (!(
            key1 === 'step_index' ||
            key1 === 'step_total' ||
            key1 === 'message' ||
            key1 === 'percentage'
          )) {
            const err26 = {
              instancePath: instancePath + '/progress',
              schemaPath: '#/properties/progress/additionalProperties',
              keyword: 'additionalProperties',
              params: { additionalProperty: key1 },
              message: 'must NOT have additional properties',
              schema: false,
              parentSchema: schema51.properties.progress,
              data: data8,
            };
            if (vErrors === null) {
              vErrors = [err26];
            } else {
              vErrors.push(err26);
            }
            errors++;
          }
        }
        if (data8.step_index !== undefined) {
          let data9 = data8.step_index;
          if (!(typeof data9 == 'number' && !(data9 % 1) && !isNaN(data9) && isFinite(data9))) {
            const err27 = {
              instancePath: instancePath + '/progress/step_index',
              schemaPath: '#/properties/progress/properties/step_index/type',
              keyword: 'type',
              params: { type: 'integer' },
              message: 'must be integer',
              schema: schema51.properties.progress.properties.step_index.type,
              parentSchema: schema51.properties.progress.properties.step_index,
              data: data9,
            };
            if (vErrors === null) {
              vErrors = [err27];
            } else {
              vErrors.push(err27);
            }
            errors++;
          }
          if (typeof data9 == 'number' && isFinite(data9)) {
            if (data9 < 0 || isNaN(data9)) {
              const err28 = {
                instancePath: instancePath + '/progress/step_index',
                schemaPath: '#/properties/progress/properties/step_index/minimum',
                keyword: 'minimum',
                params: { comparison: '>=', limit: 0 },
                message: 'must be >= 0',
                schema: 0,
                parentSchema: schema51.properties.progress.properties.step_index,
                data: data9,
              };
              if (vErrors === null) {
                vErrors = [err28];
              } else {
                vErrors.push(err28);
              }
              errors++;
            }
          }
        }
        if (data8.step_total !== undefined) {
          let data10 = data8.step_total;
          if (!(typeof data10 == 'number' && !(data10 % 1) && !isNaN(data10) && isFinite(data10))) {
            const err29 = {
              instancePath: instancePath + '/progress/step_total',
              schemaPath: '#/properties/progress/properties/step_total/type',
              keyword: 'type',
              params: { type: 'integer' },
              message: 'must be integer',
              schema: schema51.properties.progress.properties.step_total.type,
              parentSchema: schema51.properties.progress.properties.step_total,
              data: data10,
            };
            if (vErrors === null) {
              vErrors = [err29];
            } else {
              vErrors.push(err29);
            }
            errors++;
          }
          if (typeof data10 == 'number' && isFinite(data10)) {
            if (data10 < 0 || isNaN(data10)) {
              const err30 = {
                instancePath: instancePath + '/progress/step_total',
                schemaPath: '#/properties/progress/properties/step_total/minimum',
                keyword: 'minimum',
                params: { comparison: '>=', limit: 0 },
                message: 'must be >= 0',
                schema: 0,
                parentSchema: schema51.properties.progress.properties.step_total,
                data: data10,
              };
              if (vErrors === null) {
                vErrors = [err30];
              } else {
                vErrors.push(err30);
              }
              errors++;
            }
          }
        }
        if (data8.message !== undefined) {
          let data11 = data8.message;
          if (typeof data11 !== 'string') {
            const err31 = {
              instancePath: instancePath + '/progress/message',
              schemaPath: '#/properties/progress/properties/message/type',
              keyword: 'type',
              params: { type: 'string' },
              message: 'must be string',
              schema: schema51.properties.progress.properties.message.type,
              parentSchema: schema51.properties.progress.properties.message,
              data: data11,
            };
            if (vErrors === null) {
              vErrors = [err31];
            } else {
              vErrors.push(err31);
            }
            errors++;
          }
        }
        if (data8.percentage !== undefined) {
          let data12 = data8.percentage;
          if (!(typeof data12 == 'number' && !(data12 % 1) && !isNaN(data12) && isFinite(data12))) {
            const err32 = {
              instancePath: instancePath + '/progress/percentage',
              schemaPath: '#/properties/progress/properties/percentage/type',
              keyword: 'type',
              params: { type: 'integer' },
              message: 'must be integer',
              schema: schema51.properties.progress.properties.percentage.type,
              parentSchema: schema51.properties.progress.properties.percentage,
              data: data12,
            };
            if (vErrors === null) {
              vErrors = [err32];
            } else {
              vErrors.push(err32);
            }
            errors++;
          }
          if (typeof data12 == 'number' && isFinite(data12)) {
            if (data12 > 100 || isNaN(data12)) {
              const err33 = {
                instancePath: instancePath + '/progress/percentage',
                schemaPath: '#/properties/progress/properties/percentage/maximum',
                keyword: 'maximum',
                params: { comparison: '<=', limit: 100 },
                message: 'must be <= 100',
                schema: 100,
                parentSchema: schema51.properties.progress.properties.percentage,
                data: data12,
              };
              if (vErrors === null) {
                vErrors = [err33];
              } else {
                vErrors.push(err33);
              }
              errors++;
            }
            if (data12 < 0 || isNaN(data12)) {
              const err34 = {
                instancePath: instancePath + '/progress/percentage',
                schemaPath: '#/properties/progress/properties/percentage/minimum',
                keyword: 'minimum',
                params: { comparison: '>=', limit: 0 },
                message: 'must be >= 0',
                schema: 0,
                parentSchema: schema51.properties.progress.properties.percentage,
                data: data12,
              };
              if (vErrors === null) {
                vErrors = [err34];
              } else {
                vErrors.push(err34);
              }
              errors++;
            }
          }
        }
      } else {
        const err35 = {
          instancePath: instancePath + '/progress',
          schemaPath: '#/properties/progress/type',
          keyword: 'type',
          params: { type: 'object' },
          message: 'must be object',
          schema: schema51.properties.progress.type,
          parentSchema: schema51.properties.progress,
          data: data8,
        };
        if (vErrors === null) {
          vErrors = [err35];
        } else {
          vErrors.push(err35);
        }
        errors++;
      }
    }
    if (data.blocked_on !== undefined) {
      let data13 = data.blocked_on;
      if (typeof data13 !== 'string') {
        const err36 = {
          instancePath: instancePath + '/blocked_on',
          schemaPath: '#/properties/blocked_on/type',
          keyword: 'type',
          params: { type: 'string' },
          message: 'must be string',
          schema: schema51.properties.blocked_on.type,
          parentSchema: schema51.properties.blocked_on,
          data: data13,
        };
        if (vErrors === null) {
          vErrors = [err36];
        } else {
          vErrors.push(err36);
        }
        errors++;
      }
    }
    if (data.attempt !== undefined) {
      let data14 = data.attempt;
      if (!(typeof data14 == 'number' && !(data14 % 1) && !isNaN(data14) && isFinite(data14))) {
        const err37 = {
          instancePath: instancePath + '/attempt',
          schemaPath: '#/properties/attempt/type',
          keyword: 'type',
          params: { type: 'integer' },
          message: 'must be integer',
          schema: schema51.properties.attempt.type,
          parentSchema: schema51.properties.attempt,
          data: data14,
        };
        if (vErrors === null) {
          vErrors = [err37];
        } else {
          vErrors.push(err37);
        }
        errors++;
      }
      if (typeof data14 == 'number' && isFinite(data14)) {
        if (data14 < 0 || isNaN(data14)) {
          const err38 = {
            instancePath: instancePath + '/attempt',
            schemaPath: '#/properties/attempt/minimum',
            keyword: 'minimum',
            params: { comparison: '>=', limit: 0 },
            message: 'must be >= 0',
            schema: 0,
            parentSchema: schema51.properties.attempt,
            data: data14,
          };
          if (vErrors === null) {
            vErrors = [err38];
          } else {
            vErrors.push(err38);
          }
          errors++;
        }
      }
    }
    if (data.next_attempt_at !== undefined) {
      let data15 = data.next_attempt_at;
      if (typeof data15 === 'string') {
        if (!pattern1.test(data15)) {
          const err39 = {
            instancePath: instancePath + '/next_attempt_at',
            schemaPath: '#/definitions/Timestamp/pattern',
            keyword: 'pattern',
            params: { pattern: '^\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d\\.\\d{3}Z$' },
            message:
              'must match pattern "' +
              '^\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d\\.\\d{3}Z$' +
              '"',
            schema: '^\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d\\.\\d{3}Z$',
            parentSchema: schema16,
            data: data15,
          };
          if (vErrors === null) {
            vErrors = [err39];
          } else {
            vErrors.push(err39);
          }
          errors++;
        }
        if (!formats0.test(data15)) {
          const err40 = {
            instancePath: instancePath + '/next_attempt_at',
            schemaPath: '#/definitions/Timestamp/format',
            keyword: 'format',
            params: { format: 'date-time' },
            message: 'must match format "' + 'date-time' + '"',
            schema: 'date-time',
            parentSchema: schema16,
            data: data15,
          };
          if (vErrors === null) {
            vErrors = [err40];
          } else {
            vErrors.push(err40);
          }
          errors++;
        }
      } else {
        const err41 = {
          instancePath: instancePath + '/next_attempt_at',
          schemaPath: '#/definitions/Timestamp/type',
          keyword: 'type',
          params: { type: 'string' },
          message: 'must be string',
          schema: schema16.type,
          parentSchema: schema16,
          data: data15,
        };
        if (vErrors === null) {
          vErrors = [err41];
        } else {
          vErrors.push(err41);
        }
        errors++;
      }
    }
    if (data.cancellable !== undefined) {
      let data16 = data.cancellable;
      if (typeof data16 !== 'boolean') {
        const err42 = {
          instancePath: instancePath + '/cancellable',
          schemaPath: '#/properties/cancellable/type',
          keyword: 'type',
          params: { type: 'boolean' },
          message: 'must be boolean',
          schema: schema51.properties.cancellable.type,
          parentSchema: schema51.properties.cancellable,
          data: data16,
        };
        if (vErrors === null) {
          vErrors = [err42];
        } else {
          vErrors.push(err42);
        }
        errors++;
      }
    }
    if (data.cancel_requested_at !== undefined) {
      let data17 = data.cancel_requested_at;
      if (typeof data17 === 'string') {
        if (!pattern1.test(data17)) {
          const err43 = {
            instancePath: instancePath + '/cancel_requested_at',
            schemaPath: '#/definitions/Timestamp/pattern',
            keyword: 'pattern',
            params: { pattern: '^\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d\\.\\d{3}Z$' },
            message:
              'must match pattern "' +
              '^\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d\\.\\d{3}Z$' +
              '"',
            schema: '^\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d\\.\\d{3}Z$',
            parentSchema: schema16,
            data: data17,
          };
          if (vErrors === null) {
            vErrors = [err43];
          } else {
            vErrors.push(err43);
          }
          errors++;
        }
        if (!formats0.test(data17)) {
          const err44 = {
            instancePath: instancePath + '/cancel_requested_at',
            schemaPath: '#/definitions/Timestamp/format',
            keyword: 'format',
            params: { format: 'date-time' },
            message: 'must match format "' + 'date-time' + '"',
            schema: 'date-time',
            parentSchema: schema16,
            data: data17,
          };
          if (vErrors === null) {
            vErrors = [err44];
          } else {
            vErrors.push(err44);
          }
          errors++;
        }
      } else {
        const err45 = {
          instancePath: instancePath + '/cancel_requested_at',
          schemaPath: '#/definitions/Timestamp/type',
          keyword: 'type',
          params: { type: 'string' },
          message: 'must be string',
          schema: schema16.type,
          parentSchema: schema16,
          data: data17,
        };
        if (vErrors === null) {
          vErrors = [err45];
        } else {
          vErrors.push(err45);
        }
        errors++;
      }
    }
    if (data.error !== undefined) {
      let data18 = data.error;
      if (data18 && typeof data18 == 'object' && !Array.isArray(data18)) {
        if (data18.reason === undefined) {
          const err46 = {
            instancePath: instancePath + '/error',
            schemaPath: '#/definitions/JobError/required',
            keyword: 'required',
            params: { missingProperty: 'reason' },
            message: "must have required property '" + 'reason' + "'",
            schema: schema46.required,
            parentSchema: schema46,
            data: data18,
          };
          if (vErrors === null) {
            vErrors = [err46];
          } else {
            vErrors.push(err46);
          }
          errors++;
        }
        if (data18.message === undefined) {
          const err47 = {
            instancePath: instancePath + '/error',
            schemaPath: '#/definitions/JobError/required',
            keyword: 'required',
            params: { missingProperty: 'message' },
            message: "must have required property '" + 'message' + "'",
            schema: schema46.required,
            parentSchema: schema46,
            data: data18,
          };
          if (vErrors === null) {
            vErrors = [err47];
          } else {
            vErrors.push(err47);
          }
          errors++;
        }
        if (data18.step === undefined) {
          const err48 = {
            instancePath: instancePath + '/error',
            schemaPath: '#/definitions/JobError/required',
            keyword: 'required',
            params: { missingProperty: 'step' },
            message: "must have required property '" + 'step' + "'",
            schema: schema46.required,
            parentSchema: schema46,
            data: data18,
          };
          if (vErrors === null) {
            vErrors = [err48];
          } else {
            vErrors.push(err48);
          }
          errors++;
        }
        if (data18.retryable === undefined) {
          const err49 = {
            instancePath: instancePath + '/error',
            schemaPath: '#/definitions/JobError/required',
            keyword: 'required',
            params: { missingProperty: 'retryable' },
            message: "must have required property '" + 'retryable' + "'",
            schema: schema46.required,
            parentSchema: schema46,
            data: data18,
          };
          if (vErrors === null) {
            vErrors = [err49];
          } else {
            vErrors.push(err49);
          }
          errors++;
        }
        for (const key2 in data18) {
          if (!(
            key2 === 'reason' ||
            key2 === 'message' ||
            key2 === 'step' ||
            key2 === 'retryable' ||
            key2 === 'details'
          )) {
            const err50 = {
              instancePath: instancePath + '/error',
              schemaPath: '#/definitions/JobError/additionalProperties',
              keyword: 'additionalProperties',
              params: { additionalProperty: key2 },
              message: 'must NOT have additional properties',
              schema: false,
              parentSchema: schema46,
              data: data18,
            };
            if (vErrors === null) {
              vErrors = [err50];
            } else {
              vErrors.push(err50);
            }
            errors++;
          }
        }
        if (data18.reason !== undefined) {
          let data19 = data18.reason;
          if (typeof data19 !== 'string') {
            const err51 = {
              instancePath: instancePath + '/error/reason',
              schemaPath: '#/definitions/JobError/properties/reason/type',
              keyword: 'type',
              params: { type: 'string' },
              message: 'must be string',
              schema: schema46.properties.reason.type,
              parentSchema: schema46.properties.reason,
              data: data19,
            };
            if (vErrors === null) {
              vErrors = [err51];
            } else {
              vErrors.push(err51);
            }
            errors++;
          }
        }
        if (data18.message !== undefined) {
          let data20 = data18.message;
          if (typeof data20 !== 'string') {
            const err52 = {
              instancePath: instancePath + '/error/message',
              schemaPath: '#/definitions/JobError/properties/message/type',
              keyword: 'type',
              params: { type: 'string' },
              message: 'must be string',
              schema: schema46.properties.message.type,
              parentSchema: schema46.properties.message,
              data: data20,
            };
            if (vErrors === null) {
              vErrors = [err52];
            } else {
              vErrors.push(err52);
            }
            errors++;
          }
        }
        if (data18.step !== undefined) {
          let data21 = data18.step;
          if (typeof data21 !== 'string') {
            const err53 = {
              instancePath: instancePath + '/error/step',
              schemaPath: '#/definitions/JobError/properties/step/type',
              keyword: 'type',
              params: { type: 'string' },
              message: 'must be string',
              schema: schema46.properties.step.type,
              parentSchema: schema46.properties.step,
              data: data21,
            };
            if (vErrors === null) {
              vErrors = [err53];
            } else {
              vErrors.push(err53);
            }
            errors++;
          }
        }
        if (data18.retryable !== undefined) {
          let data22 = data18.retryable;
          if (typeof data22 !== 'boolean') {
            const err54 = {
              instancePath: instancePath + '/error/retryable',
              schemaPath: '#/definitions/JobError/properties/retryable/type',
              keyword: 'type',
              params: { type: 'boolean' },
              message: 'must be boolean',
              schema: schema46.properties.retryable.type,
              parentSchema: schema46.properties.retryable,
              data: data22,
            };
            if (vErrors === null) {
              vErrors = [err54];
            } else {
              vErrors.push(err54);
            }
            errors++;
          }
        }
        if (data18.details !== undefined) {
          let data23 = data18.details;
          if (data23 && typeof data23 == 'object' && !Array.isArray(data23)) {
          } else {
            const err55 = {
              instancePath: instancePath + '/error/details',
              schemaPath: '#/definitions/JobError/properties/details/type',
              keyword: 'type',
              params: { type: 'object' },
              message: 'must be object',
              schema: schema46.properties.details.type,
              parentSchema: schema46.properties.details,
              data: data23,
            };
            if (vErrors === null) {
              vErrors = [err55];
            } else {
              vErrors.push(err55);
            }
            errors++;
          }
        }
      } else {
        const err56 = {
          instancePath: instancePath + '/error',
          schemaPath: '#/definitions/JobError/type',
          keyword: 'type',
          params: { type: 'object' },
          message: 'must be object',
          schema: schema46.type,
          parentSchema: schema46,
          data: data18,
        };
        if (vErrors === null) {
          vErrors = [err56];
        } else {
          vErrors.push(err56);
        }
        errors++;
      }
    }
    if (data.log !== undefined) {
      let data24 = data.log;
      if (data24 && typeof data24 == 'object' && !Array.isArray(data24)) {
        if (data24.last_line === undefined) {
          const err57 = {
            instancePath: instancePath + '/log',
            schemaPath: '#/properties/log/required',
            keyword: 'required',
            params: { missingProperty: 'last_line' },
            message: "must have required property '" + 'last_line' + "'",
            schema: schema51.properties.log.required,
            parentSchema: schema51.properties.log,
            data: data24,
          };
          if (vErrors === null) {
            vErrors = [err57];
          } else {
            vErrors.push(err57);
          }
          errors++;
        }
        if (data24.complete === undefined) {
          const err58 = {
            instancePath: instancePath + '/log',
            schemaPath: '#/properties/log/required',
            keyword: 'required',
            params: { missingProperty: 'complete' },
            message: "must have required property '" + 'complete' + "'",
            schema: schema51.properties.log.required,
            parentSchema: schema51.properties.log,
            data: data24,
          };
          if (vErrors === null) {
            vErrors = [err58];
          } else {
            vErrors.push(err58);
          }
          errors++;
        }
        for (const key3 in data24) {
          if (!(key3 === 'last_line' || key3 === 'complete')) {
            const err59 = {
              instancePath: instancePath + '/log',
              schemaPath: '#/properties/log/additionalProperties',
              keyword: 'additionalProperties',
              params: { additionalProperty: key3 },
              message: 'must NOT have additional properties',
              schema: false,
              parentSchema: schema51.properties.log,
              data: data24,
            };
            if (vErrors === null) {
              vErrors = [err59];
            } else {
              vErrors.push(err59);
            }
            errors++;
          }
        }
        if (data24.last_line !== undefined) {
          let data25 = data24.last_line;
          if (!(typeof data25 == 'number' && !(data25 % 1) && !isNaN(data25) && isFinite(data25))) {
            const err60 = {
              instancePath: instancePath + '/log/last_line',
              schemaPath: '#/properties/log/properties/last_line/type',
              keyword: 'type',
              params: { type: 'integer' },
              message: 'must be integer',
              schema: schema51.properties.log.properties.last_line.type,
              parentSchema: schema51.properties.log.properties.last_line,
              data: data25,
            };
            if (vErrors === null) {
              vErrors = [err60];
            } else {
              vErrors.push(err60);
            }
            errors++;
          }
          if (typeof data25 == 'number' && isFinite(data25)) {
            if (data25 < 0 || isNaN(data25)) {
              const err61 = {
                instancePath: instancePath + '/log/last_line',
                schemaPath: '#/properties/log/properties/last_line/minimum',
                keyword: 'minimum',
                params: { comparison: '>=', limit: 0 },
                message: 'must be >= 0',
                schema: 0,
                parentSchema: schema51.properties.log.properties.last_line,
                data: data25,
              };
              if (vErrors === null) {
                vErrors = [err61];
              } else {
                vErrors.push(err61);
              }
              errors++;
            }
          }
        }
        if (data24.complete !== undefined) {
          let data26 = data24.complete;
          if (typeof data26 !== 'boolean') {
            const err62 = {
              instancePath: instancePath + '/log/complete',
              schemaPath: '#/properties/log/properties/complete/type',
              keyword: 'type',
              params: { type: 'boolean' },
              message: 'must be boolean',
              schema: schema51.properties.log.properties.complete.type,
              parentSchema: schema51.properties.log.properties.complete,
              data: data26,
            };
            if (vErrors === null) {
              vErrors = [err62];
            } else {
              vErrors.push(err62);
            }
            errors++;
          }
        }
      } else {
        const err63 = {
          instancePath: instancePath + '/log',
          schemaPath: '#/properties/log/type',
          keyword: 'type',
          params: { type: 'object' },
          message: 'must be object',
          schema: schema51.properties.log.type,
          parentSchema: schema51.properties.log,
          data: data24,
        };
        if (vErrors === null) {
          vErrors = [err63];
        } else {
          vErrors.push(err63);
        }
        errors++;
      }
    }
    if (data.requested_by !== undefined) {
      let data27 = data.requested_by;
      if (typeof data27 !== 'string') {
        const err64 = {
          instancePath: instancePath + '/requested_by',
          schemaPath: '#/properties/requested_by/type',
          keyword: 'type',
          params: { type: 'string' },
          message: 'must be string',
          schema: schema51.properties.requested_by.type,
          parentSchema: schema51.properties.requested_by,
          data: data27,
        };
        if (vErrors === null) {
          vErrors = [err64];
        } else {
          vErrors.push(err64);
        }
        errors++;
      }
    }
    if (data.request_id !== undefined) {
      let data28 = data.request_id;
      if (typeof data28 === 'string') {
        if (func4(data28) > 128) {
          const err65 = {
            instancePath: instancePath + '/request_id',
            schemaPath: '#/definitions/RequestId/maxLength',
            keyword: 'maxLength',
            params: { limit: 128 },
            message: 'must NOT have more than 128 characters',
            schema: 128,
            parentSchema: schema63,
            data: data28,
          };
          if (vErrors === null) {
            vErrors = [err65];
          } else {
            vErrors.push(err65);
          }
          errors++;
        }
        if (func4(data28) < 1) {
          const err66 = {
            instancePath: instancePath + '/request_id',
            schemaPath: '#/definitions/RequestId/minLength',
            keyword: 'minLength',
            params: { limit: 1 },
            message: 'must NOT have fewer than 1 characters',
            schema: 1,
            parentSchema: schema63,
            data: data28,
          };
          if (vErrors === null) {
            vErrors = [err66];
          } else {
            vErrors.push(err66);
          }
          errors++;
        }
      } else {
        const err67 = {
          instancePath: instancePath + '/request_id',
          schemaPath: '#/definitions/RequestId/type',
          keyword: 'type',
          params: { type: 'string' },
          message: 'must be string',
          schema: schema63.type,
          parentSchema: schema63,
          data: data28,
        };
        if (vErrors === null) {
          vErrors = [err67];
        } else {
          vErrors.push(err67);
        }
        errors++;
      }
    }
    if (data.retry_of !== undefined) {
      let data29 = data.retry_of;
      if (typeof data29 === 'string') {
        if (!pattern12.test(data29)) {
          const err68 = {
            instancePath: instancePath + '/retry_of',
            schemaPath: '#/definitions/JobId/pattern',
            keyword: 'pattern',
            params: { pattern: '^job_[0-9a-hjkmnp-tv-z]{26}$' },
            message: 'must match pattern "' + '^job_[0-9a-hjkmnp-tv-z]{26}$' + '"',
            schema: '^job_[0-9a-hjkmnp-tv-z]{26}$',
            parentSchema: schema45,
            data: data29,
          };
          if (vErrors === null) {
            vErrors = [err68];
          } else {
            vErrors.push(err68);
          }
          errors++;
        }
      } else {
        const err69 = {
          instancePath: instancePath + '/retry_of',
          schemaPath: '#/definitions/JobId/type',
          keyword: 'type',
          params: { type: 'string' },
          message: 'must be string',
          schema: schema45.type,
          parentSchema: schema45,
          data: data29,
        };
        if (vErrors === null) {
          vErrors = [err69];
        } else {
          vErrors.push(err69);
        }
        errors++;
      }
    }
    if (data.superseded_by !== undefined) {
      let data30 = data.superseded_by;
      if (typeof data30 === 'string') {
        if (!pattern12.test(data30)) {
          const err70 = {
            instancePath: instancePath + '/superseded_by',
            schemaPath: '#/definitions/JobId/pattern',
            keyword: 'pattern',
            params: { pattern: '^job_[0-9a-hjkmnp-tv-z]{26}$' },
            message: 'must match pattern "' + '^job_[0-9a-hjkmnp-tv-z]{26}$' + '"',
            schema: '^job_[0-9a-hjkmnp-tv-z]{26}$',
            parentSchema: schema45,
            data: data30,
          };
          if (vErrors === null) {
            vErrors = [err70];
          } else {
            vErrors.push(err70);
          }
          errors++;
        }
      } else {
        const err71 = {
          instancePath: instancePath + '/superseded_by',
          schemaPath: '#/definitions/JobId/type',
          keyword: 'type',
          params: { type: 'string' },
          message: 'must be string',
          schema: schema45.type,
          parentSchema: schema45,
          data: data30,
        };
        if (vErrors === null) {
          vErrors = [err71];
        } else {
          vErrors.push(err71);
        }
        errors++;
      }
    }
    if (data.created_at !== undefined) {
      let data31 = data.created_at;
      if (typeof data31 === 'string') {
        if (!pattern1.test(data31)) {
          const err72 = {
            instancePath: instancePath + '/created_at',
            schemaPath: '#/definitions/Timestamp/pattern',
            keyword: 'pattern',
            params: { pattern: '^\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d\\.\\d{3}Z$' },
            message:
              'must match pattern "' +
              '^\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d\\.\\d{3}Z$' +
              '"',
            schema: '^\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d\\.\\d{3}Z$',
            parentSchema: schema16,
            data: data31,
          };
          if (vErrors === null) {
            vErrors = [err72];
          } else {
            vErrors.push(err72);
          }
          errors++;
        }
        if (!formats0.test(data31)) {
          const err73 = {
            instancePath: instancePath + '/created_at',
            schemaPath: '#/definitions/Timestamp/format',
            keyword: 'format',
            params: { format: 'date-time' },
            message: 'must match format "' + 'date-time' + '"',
            schema: 'date-time',
            parentSchema: schema16,
            data: data31,
          };
          if (vErrors === null) {
            vErrors = [err73];
          } else {
            vErrors.push(err73);
          }
          errors++;
        }
      } else {
        const err74 = {
          instancePath: instancePath + '/created_at',
          schemaPath: '#/definitions/Timestamp/type',
          keyword: 'type',
          params: { type: 'string' },
          message: 'must be string',
          schema: schema16.type,
          parentSchema: schema16,
          data: data31,
        };
        if (vErrors === null) {
          vErrors = [err74];
        } else {
          vErrors.push(err74);
        }
        errors++;
      }
    }
    if (data.started_at !== undefined) {
      let data32 = data.started_at;
      if (typeof data32 === 'string') {
        if (!pattern1.test(data32)) {
          const err75 = {
            instancePath: instancePath + '/started_at',
            schemaPath: '#/definitions/Timestamp/pattern',
            keyword: 'pattern',
            params: { pattern: '^\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d\\.\\d{3}Z$' },
            message:
              'must match pattern "' +
              '^\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d\\.\\d{3}Z$' +
              '"',
            schema: '^\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d\\.\\d{3}Z$',
            parentSchema: schema16,
            data: data32,
          };
          if (vErrors === null) {
            vErrors = [err75];
          } else {
            vErrors.push(err75);
          }
          errors++;
        }
        if (!formats0.test(data32)) {
          const err76 = {
            instancePath: instancePath + '/started_at',
            schemaPath: '#/definitions/Timestamp/format',
            keyword: 'format',
            params: { format: 'date-time' },
            message: 'must match format "' + 'date-time' + '"',
            schema: 'date-time',
            parentSchema: schema16,
            data: data32,
          };
          if (vErrors === null) {
            vErrors = [err76];
          } else {
            vErrors.push(err76);
          }
          errors++;
        }
      } else {
        const err77 = {
          instancePath: instancePath + '/started_at',
          schemaPath: '#/definitions/Timestamp/type',
          keyword: 'type',
          params: { type: 'string' },
          message: 'must be string',
          schema: schema16.type,
          parentSchema: schema16,
          data: data32,
        };
        if (vErrors === null) {
          vErrors = [err77];
        } else {
          vErrors.push(err77);
        }
        errors++;
      }
    }
    if (data.ended_at !== undefined) {
      let data33 = data.ended_at;
      if (typeof data33 === 'string') {
        if (!pattern1.test(data33)) {
          const err78 = {
            instancePath: instancePath + '/ended_at',
            schemaPath: '#/definitions/Timestamp/pattern',
            keyword: 'pattern',
            params: { pattern: '^\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d\\.\\d{3}Z$' },
            message:
              'must match pattern "' +
              '^\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d\\.\\d{3}Z$' +
              '"',
            schema: '^\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d\\.\\d{3}Z$',
            parentSchema: schema16,
            data: data33,
          };
          if (vErrors === null) {
            vErrors = [err78];
          } else {
            vErrors.push(err78);
          }
          errors++;
        }
        if (!formats0.test(data33)) {
          const err79 = {
            instancePath: instancePath + '/ended_at',
            schemaPath: '#/definitions/Timestamp/format',
            keyword: 'format',
            params: { format: 'date-time' },
            message: 'must match format "' + 'date-time' + '"',
            schema: 'date-time',
            parentSchema: schema16,
            data: data33,
          };
          if (vErrors === null) {
            vErrors = [err79];
          } else {
            vErrors.push(err79);
          }
          errors++;
        }
      } else {
        const err80 = {
          instancePath: instancePath + '/ended_at',
          schemaPath: '#/definitions/Timestamp/type',
          keyword: 'type',
          params: { type: 'string' },
          message: 'must be string',
          schema: schema16.type,
          parentSchema: schema16,
          data: data33,
        };
        if (vErrors === null) {
          vErrors = [err80];
        } else {
          vErrors.push(err80);
        }
        errors++;
      }
    }
  } else {
    const err81 = {
      instancePath,
      schemaPath: '#/type',
      keyword: 'type',
      params: { type: 'object' },
      message: 'must be object',
      schema: schema51.type,
      parentSchema: schema51,
      data,
    };
    if (vErrors === null) {
      vErrors = [err81];
    } else {
      vErrors.push(err81);
    }
    errors++;
  }
  validate58.errors = vErrors;
  return errors === 0;
}
function validate57(
  data,
  { instancePath = '', parentData, parentDataProperty, rootData = data } = {},
) {
  /*# sourceURL="result-WaitJob" */ let vErrors = null;
  let errors = 0;
  if (data && typeof data == 'object' && !Array.isArray(data)) {
    if (data.job === undefined) {
      const err0 = {
        instancePath,
        schemaPath: '#/required',
        keyword: 'required',
        params: { missingProperty: 'job' },
        message: "must have required property '" + 'job' + "'",
        schema: schema132.required,
        parentSchema: schema132,
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
          parentSchema: schema132,
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
      if (
        !validate58(data.job, {
          instancePath: instancePath + '/job',
          parentData: data,
          parentDataProperty: 'job',
          rootData,
        })
      ) {
        vErrors = vErrors === null ? validate58.errors : vErrors.concat(validate58.errors);
        errors = vErrors.length;
      }
    }
  } else {
    const err2 = {
      instancePath,
      schemaPath: '#/type',
      keyword: 'type',
      params: { type: 'object' },
      message: 'must be object',
      schema: schema132.type,
      parentSchema: schema132,
      data,
    };
    if (vErrors === null) {
      vErrors = [err2];
    } else {
      vErrors.push(err2);
    }
    errors++;
  }
  validate57.errors = vErrors;
  return errors === 0;
}
export const validateCancelJob = validate61;
const schema148 = {
  $id: 'result-CancelJob',
  oneOf: [{ $ref: 'contract#/definitions/JobOnly' }, { $ref: 'contract#/definitions/Validated' }],
};
const schema149 = {
  type: 'object',
  properties: { job: { $ref: '#/definitions/Job' } },
  required: ['job'],
  additionalProperties: false,
};
function validate62(
  data,
  { instancePath = '', parentData, parentDataProperty, rootData = data } = {},
) {
  let vErrors = null;
  let errors = 0;
  if (data && typeof data == 'object' && !Array.isArray(data)) {
    if (data.job === undefined) {
      const err0 = {
        instancePath,
        schemaPath: '#/required',
        keyword: 'required',
        params: { missingProperty: 'job' },
        message: "must have required property '" + 'job' + "'",
        schema: schema149.required,
        parentSchema: schema149,
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
          parentSchema: schema149,
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
      if (
        !validate30(data.job, {
          instancePath: instancePath + '/job',
          parentData: data,
          parentDataProperty: 'job',
          rootData,
        })
      ) {
        vErrors = vErrors === null ? validate30.errors : vErrors.concat(validate30.errors);
        errors = vErrors.length;
      }
    }
  } else {
    const err2 = {
      instancePath,
      schemaPath: '#/type',
      keyword: 'type',
      params: { type: 'object' },
      message: 'must be object',
      schema: schema149.type,
      parentSchema: schema149,
      data,
    };
    if (vErrors === null) {
      vErrors = [err2];
    } else {
      vErrors.push(err2);
    }
    errors++;
  }
  validate62.errors = vErrors;
  return errors === 0;
}
function validate61(
  data,
  { instancePath = '', parentData, parentDataProperty, rootData = data } = {},
) {
  /*# sourceURL="result-CancelJob" */ let vErrors = null;
  let errors = 0;
  const _errs0 = errors;
  let valid0 = false;
  let passing0 = null;
  const _errs1 = errors;
  if (!validate62(data, { instancePath, parentData, parentDataProperty, rootData })) {
    vErrors = vErrors === null ? validate62.errors : vErrors.concat(validate62.errors);
    errors = vErrors.length;
  }
  var _valid0 = _errs1 === errors;
  if (_valid0) {
    valid0 = true;
    passing0 = 0;
  }
  const _errs2 = errors;
  if (data && typeof data == 'object' && !Array.isArray(data)) {
    if (data.validated === undefined) {
      const err0 = {
        instancePath,
        schemaPath: 'contract#/definitions/Validated/required',
        keyword: 'required',
        params: { missingProperty: 'validated' },
        message: "must have required property '" + 'validated' + "'",
        schema: schema18.required,
        parentSchema: schema18,
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
      if (!(key0 === 'validated')) {
        const err1 = {
          instancePath,
          schemaPath: 'contract#/definitions/Validated/additionalProperties',
          keyword: 'additionalProperties',
          params: { additionalProperty: key0 },
          message: 'must NOT have additional properties',
          schema: false,
          parentSchema: schema18,
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
    if (data.validated !== undefined) {
      let data0 = data.validated;
      if (typeof data0 !== 'boolean') {
        const err2 = {
          instancePath: instancePath + '/validated',
          schemaPath: 'contract#/definitions/Validated/properties/validated/type',
          keyword: 'type',
          params: { type: 'boolean' },
          message: 'must be boolean',
          schema: schema18.properties.validated.type,
          parentSchema: schema18.properties.validated,
          data: data0,
        };
        if (vErrors === null) {
          vErrors = [err2];
        } else {
          vErrors.push(err2);
        }
        errors++;
      }
      if (true !== data0) {
        const err3 = {
          instancePath: instancePath + '/validated',
          schemaPath: 'contract#/definitions/Validated/properties/validated/const',
          keyword: 'const',
          params: { allowedValue: true },
          message: 'must be equal to constant',
          schema: true,
          parentSchema: schema18.properties.validated,
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
      schemaPath: 'contract#/definitions/Validated/type',
      keyword: 'type',
      params: { type: 'object' },
      message: 'must be object',
      schema: schema18.type,
      parentSchema: schema18,
      data,
    };
    if (vErrors === null) {
      vErrors = [err4];
    } else {
      vErrors.push(err4);
    }
    errors++;
  }
  var _valid0 = _errs2 === errors;
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
    const err5 = {
      instancePath,
      schemaPath: '#/oneOf',
      keyword: 'oneOf',
      params: { passingSchemas: passing0 },
      message: 'must match exactly one schema in oneOf',
      schema: schema148.oneOf,
      parentSchema: schema148,
      data,
    };
    if (vErrors === null) {
      vErrors = [err5];
    } else {
      vErrors.push(err5);
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
  validate61.errors = vErrors;
  return errors === 0;
}
export const validateRetryJob = validate65;
const schema151 = {
  $id: 'result-RetryJob',
  oneOf: [{ $ref: 'contract#/definitions/JobOnly' }, { $ref: 'contract#/definitions/Validated' }],
};
function validate66(
  data,
  { instancePath = '', parentData, parentDataProperty, rootData = data } = {},
) {
  let vErrors = null;
  let errors = 0;
  if (data && typeof data == 'object' && !Array.isArray(data)) {
    if (data.job === undefined) {
      const err0 = {
        instancePath,
        schemaPath: '#/required',
        keyword: 'required',
        params: { missingProperty: 'job' },
        message: "must have required property '" + 'job' + "'",
        schema: schema149.required,
        parentSchema: schema149,
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
          parentSchema: schema149,
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
      if (
        !validate30(data.job, {
          instancePath: instancePath + '/job',
          parentData: data,
          parentDataProperty: 'job',
          rootData,
        })
      ) {
        vErrors = vErrors === null ? validate30.errors : vErrors.concat(validate30.errors);
        errors = vErrors.length;
      }
    }
  } else {
    const err2 = {
      instancePath,
      schemaPath: '#/type',
      keyword: 'type',
      params: { type: 'object' },
      message: 'must be object',
      schema: schema149.type,
      parentSchema: schema149,
      data,
    };
    if (vErrors === null) {
      vErrors = [err2];
    } else {
      vErrors.push(err2);
    }
    errors++;
  }
  validate66.errors = vErrors;
  return errors === 0;
}
function validate65(
  data,
  { instancePath = '', parentData, parentDataProperty, rootData = data } = {},
) {
  /*# sourceURL="result-RetryJob" */ let vErrors = null;
  let errors = 0;
  const _errs0 = errors;
  let valid0 = false;
  let passing0 = null;
  const _errs1 = errors;
  if (!validate66(data, { instancePath, parentData, parentDataProperty, rootData })) {
    vErrors = vErrors === null ? validate66.errors : vErrors.concat(validate66.errors);
    errors = vErrors.length;
  }
  var _valid0 = _errs1 === errors;
  if (_valid0) {
    valid0 = true;
    passing0 = 0;
  }
  const _errs2 = errors;
  if (data && typeof data == 'object' && !Array.isArray(data)) {
    if (data.validated === undefined) {
      const err0 = {
        instancePath,
        schemaPath: 'contract#/definitions/Validated/required',
        keyword: 'required',
        params: { missingProperty: 'validated' },
        message: "must have required property '" + 'validated' + "'",
        schema: schema18.required,
        parentSchema: schema18,
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
      if (!(key0 === 'validated')) {
        const err1 = {
          instancePath,
          schemaPath: 'contract#/definitions/Validated/additionalProperties',
          keyword: 'additionalProperties',
          params: { additionalProperty: key0 },
          message: 'must NOT have additional properties',
          schema: false,
          parentSchema: schema18,
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
    if (data.validated !== undefined) {
      let data0 = data.validated;
      if (typeof data0 !== 'boolean') {
        const err2 = {
          instancePath: instancePath + '/validated',
          schemaPath: 'contract#/definitions/Validated/properties/validated/type',
          keyword: 'type',
          params: { type: 'boolean' },
          message: 'must be boolean',
          schema: schema18.properties.validated.type,
          parentSchema: schema18.properties.validated,
          data: data0,
        };
        if (vErrors === null) {
          vErrors = [err2];
        } else {
          vErrors.push(err2);
        }
        errors++;
      }
      if (true !== data0) {
        const err3 = {
          instancePath: instancePath + '/validated',
          schemaPath: 'contract#/definitions/Validated/properties/validated/const',
          keyword: 'const',
          params: { allowedValue: true },
          message: 'must be equal to constant',
          schema: true,
          parentSchema: schema18.properties.validated,
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
      schemaPath: 'contract#/definitions/Validated/type',
      keyword: 'type',
      params: { type: 'object' },
      message: 'must be object',
      schema: schema18.type,
      parentSchema: schema18,
      data,
    };
    if (vErrors === null) {
      vErrors = [err4];
    } else {
      vErrors.push(err4);
    }
    errors++;
  }
  var _valid0 = _errs2 === errors;
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
    const err5 = {
      instancePath,
      schemaPath: '#/oneOf',
      keyword: 'oneOf',
      params: { passingSchemas: passing0 },
      message: 'must match exactly one schema in oneOf',
      schema: schema151.oneOf,
      parentSchema: schema151,
      data,
    };
    if (vErrors === null) {
      vErrors = [err5];
    } else {
      vErrors.push(err5);
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
  validate65.errors = vErrors;
  return errors === 0;
}
export const validateJobLogs = validate69;
const schema154 = {
  $id: 'result-JobLogs',
  type: 'object',
  properties: {
    lines: { type: 'array', items: { $ref: 'contract#/definitions/LogLine' } },
    last_line: {
      type: 'integer',
      description: 'Number of the newest line; 0 when there is none.',
      minimum: 0,
    },
    complete: { type: 'boolean', description: 'Whether no further line will come.' },
  },
  required: ['lines', 'last_line', 'complete'],
  additionalProperties: false,
};
const schema155 = {
  type: 'object',
  properties: {
    line: {
      type: 'integer',
      description: 'Number in the log of the job: 1 to n without a hole.',
      minimum: 1,
    },
    time: { $ref: '#/definitions/Timestamp' },
    stream: {
      type: 'string',
      description: "`system`: the daemon's own remarks.",
      enum: ['stdout', 'stderr', 'system'],
    },
    text: {
      type: 'string',
      description:
        'Without the newline. Not escaped: control characters are as the script wrote them.',
    },
    truncated: { type: 'boolean', description: 'True when the line was longer than what is kept.' },
  },
  required: ['line', 'time', 'stream', 'text'],
  additionalProperties: false,
};
function validate70(
  data,
  { instancePath = '', parentData, parentDataProperty, rootData = data } = {},
) {
  let vErrors = null;
  let errors = 0;
  if (data && typeof data == 'object' && !Array.isArray(data)) {
    if (data.line === undefined) {
      const err0 = {
        instancePath,
        schemaPath: '#/required',
        keyword: 'required',
        params: { missingProperty: 'line' },
        message: "must have required property '" + 'line' + "'",
        schema: schema155.required,
        parentSchema: schema155,
        data,
      };
      if (vErrors === null) {
        vErrors = [err0];
      } else {
        vErrors.push(err0);
      }
      errors++;
    }
    if (data.time === undefined) {
      const err1 = {
        instancePath,
        schemaPath: '#/required',
        keyword: 'required',
        params: { missingProperty: 'time' },
        message: "must have required property '" + 'time' + "'",
        schema: schema155.required,
        parentSchema: schema155,
        data,
      };
      if (vErrors === null) {
        vErrors = [err1];
      } else {
        vErrors.push(err1);
      }
      errors++;
    }
    if (data.stream === undefined) {
      const err2 = {
        instancePath,
        schemaPath: '#/required',
        keyword: 'required',
        params: { missingProperty: 'stream' },
        message: "must have required property '" + 'stream' + "'",
        schema: schema155.required,
        parentSchema: schema155,
        data,
      };
      if (vErrors === null) {
        vErrors = [err2];
      } else {
        vErrors.push(err2);
      }
      errors++;
    }
    if (data.text === undefined) {
      const err3 = {
        instancePath,
        schemaPath: '#/required',
        keyword: 'required',
        params: { missingProperty: 'text' },
        message: "must have required property '" + 'text' + "'",
        schema: schema155.required,
        parentSchema: schema155,
        data,
      };
      if (vErrors === null) {
        vErrors = [err3];
      } else {
        vErrors.push(err3);
      }
      errors++;
    }
    for (const key0 in data) {
      if (!(
        key0 === 'line' ||
        key0 === 'time' ||
        key0 === 'stream' ||
        key0 === 'text' ||
        key0 === 'truncated'
      )) {
        const err4 = {
          instancePath,
          schemaPath: '#/additionalProperties',
          keyword: 'additionalProperties',
          params: { additionalProperty: key0 },
          message: 'must NOT have additional properties',
          schema: false,
          parentSchema: schema155,
          data,
        };
        if (vErrors === null) {
          vErrors = [err4];
        } else {
          vErrors.push(err4);
        }
        errors++;
      }
    }
    if (data.line !== undefined) {
      let data0 = data.line;
      if (!(typeof data0 == 'number' && !(data0 % 1) && !isNaN(data0) && isFinite(data0))) {
        const err5 = {
          instancePath: instancePath + '/line',
          schemaPath: '#/properties/line/type',
          keyword: 'type',
          params: { type: 'integer' },
          message: 'must be integer',
          schema: schema155.properties.line.type,
          parentSchema: schema155.properties.line,
          data: data0,
        };
        if (vErrors === null) {
          vErrors = [err5];
        } else {
          vErrors.push(err5);
        }
        errors++;
      }
      if (typeof data0 == 'number' && isFinite(data0)) {
        if (data0 < 1 || isNaN(data0)) {
          const err6 = {
            instancePath: instancePath + '/line',
            schemaPath: '#/properties/line/minimum',
            keyword: 'minimum',
            params: { comparison: '>=', limit: 1 },
            message: 'must be >= 1',
            schema: 1,
            parentSchema: schema155.properties.line,
            data: data0,
          };
          if (vErrors === null) {
            vErrors = [err6];
          } else {
            vErrors.push(err6);
          }
          errors++;
        }
      }
    }
    if (data.time !== undefined) {
      let data1 = data.time;
      if (typeof data1 === 'string') {
        if (!pattern1.test(data1)) {
          const err7 = {
            instancePath: instancePath + '/time',
            schemaPath: '#/definitions/Timestamp/pattern',
            keyword: 'pattern',
            params: { pattern: '^\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d\\.\\d{3}Z$' },
            message:
              'must match pattern "' +
              '^\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d\\.\\d{3}Z$' +
              '"',
            schema: '^\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d\\.\\d{3}Z$',
            parentSchema: schema16,
            data: data1,
          };
          if (vErrors === null) {
            vErrors = [err7];
          } else {
            vErrors.push(err7);
          }
          errors++;
        }
        if (!formats0.test(data1)) {
          const err8 = {
            instancePath: instancePath + '/time',
            schemaPath: '#/definitions/Timestamp/format',
            keyword: 'format',
            params: { format: 'date-time' },
            message: 'must match format "' + 'date-time' + '"',
            schema: 'date-time',
            parentSchema: schema16,
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
          instancePath: instancePath + '/time',
          schemaPath: '#/definitions/Timestamp/type',
          keyword: 'type',
          params: { type: 'string' },
          message: 'must be string',
          schema: schema16.type,
          parentSchema: schema16,
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
    if (data.stream !== undefined) {
      let data2 = data.stream;
      if (typeof data2 !== 'string') {
        const err10 = {
          instancePath: instancePath + '/stream',
          schemaPath: '#/properties/stream/type',
          keyword: 'type',
          params: { type: 'string' },
          message: 'must be string',
          schema: schema155.properties.stream.type,
          parentSchema: schema155.properties.stream,
          data: data2,
        };
        if (vErrors === null) {
          vErrors = [err10];
        } else {
          vErrors.push(err10);
        }
        errors++;
      }
      if (!(data2 === 'stdout' || data2 === 'stderr' || data2 === 'system')) {
        const err11 = {
          instancePath: instancePath + '/stream',
          schemaPath: '#/properties/stream/enum',
          keyword: 'enum',
          params: { allowedValues: schema155.properties.stream.enum },
          message: 'must be equal to one of the allowed values',
          schema: schema155.properties.stream.enum,
          parentSchema: schema155.properties.stream,
          data: data2,
        };
        if (vErrors === null) {
          vErrors = [err11];
        } else {
          vErrors.push(err11);
        }
        errors++;
      }
    }
    if (data.text !== undefined) {
      let data3 = data.text;
      if (typeof data3 !== 'string') {
        const err12 = {
          instancePath: instancePath + '/text',
          schemaPath: '#/properties/text/type',
          keyword: 'type',
          params: { type: 'string' },
          message: 'must be string',
          schema: schema155.properties.text.type,
          parentSchema: schema155.properties.text,
          data: data3,
        };
        if (vErrors === null) {
          vErrors = [err12];
        } else {
          vErrors.push(err12);
        }
        errors++;
      }
    }
    if (data.truncated !== undefined) {
      let data4 = data.truncated;
      if (typeof data4 !== 'boolean') {
        const err13 = {
          instancePath: instancePath + '/truncated',
          schemaPath: '#/properties/truncated/type',
          keyword: 'type',
          params: { type: 'boolean' },
          message: 'must be boolean',
          schema: schema155.properties.truncated.type,
          parentSchema: schema155.properties.truncated,
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
  } else {
    const err14 = {
      instancePath,
      schemaPath: '#/type',
      keyword: 'type',
      params: { type: 'object' },
      message: 'must be object',
      schema: schema155.type,
      parentSchema: schema155,
      data,
    };
    if (vErrors === null) {
      vErrors = [err14];
    } else {
      vErrors.push(err14);
    }
    errors++;
  }
  validate70.errors = vErrors;
  return errors === 0;
}
function validate69(
  data,
  { instancePath = '', parentData, parentDataProperty, rootData = data } = {},
) {
  /*# sourceURL="result-JobLogs" */ let vErrors = null;
  let errors = 0;
  if (data && typeof data == 'object' && !Array.isArray(data)) {
    if (data.lines === undefined) {
      const err0 = {
        instancePath,
        schemaPath: '#/required',
        keyword: 'required',
        params: { missingProperty: 'lines' },
        message: "must have required property '" + 'lines' + "'",
        schema: schema154.required,
        parentSchema: schema154,
        data,
      };
      if (vErrors === null) {
        vErrors = [err0];
      } else {
        vErrors.push(err0);
      }
      errors++;
    }
    if (data.last_line === undefined) {
      const err1 = {
        instancePath,
        schemaPath: '#/required',
        keyword: 'required',
        params: { missingProperty: 'last_line' },
        message: "must have required property '" + 'last_line' + "'",
        schema: schema154.required,
        parentSchema: schema154,
        data,
      };
      if (vErrors === null) {
        vErrors = [err1];
      } else {
        vErrors.push(err1);
      }
      errors++;
    }
    if (data.complete === undefined) {
      const err2 = {
        instancePath,
        schemaPath: '#/required',
        keyword: 'required',
        params: { missingProperty: 'complete' },
        message: "must have required property '" + 'complete' + "'",
        schema: schema154.required,
        parentSchema: schema154,
        data,
      };
      if (vErrors === null) {
        vErrors = [err2];
      } else {
        vErrors.push(err2);
      }
      errors++;
    }
    for (const key0 in data) {
      if (!(key0 === 'lines' || key0 === 'last_line' || key0 === 'complete')) {
        const err3 = {
          instancePath,
          schemaPath: '#/additionalProperties',
          keyword: 'additionalProperties',
          params: { additionalProperty: key0 },
          message: 'must NOT have additional properties',
          schema: false,
          parentSchema: schema154,
          data,
        };
        if (vErrors === null) {
          vErrors = [err3];
        } else {
          vErrors.push(err3);
        }
        errors++;
      }
    }
    if (data.lines !== undefined) {
      let data0 = data.lines;
      if (Array.isArray(data0)) {
        const len0 = data0.length;
        for (let i0 = 0; i0 < len0; i0++) {
          if (
            !validate70(data0[i0], {
              instancePath: instancePath + '/lines/' + i0,
              parentData: data0,
              parentDataProperty: i0,
              rootData,
            })
          ) {
            vErrors = vErrors === null ? validate70.errors : vErrors.concat(validate70.errors);
            errors = vErrors.length;
          }
        }
      } else {
        const err4 = {
          instancePath: instancePath + '/lines',
          schemaPath: '#/properties/lines/type',
          keyword: 'type',
          params: { type: 'array' },
          message: 'must be array',
          schema: schema154.properties.lines.type,
          parentSchema: schema154.properties.lines,
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
    if (data.last_line !== undefined) {
      let data2 = data.last_line;
      if (!(typeof data2 == 'number' && !(data2 % 1) && !isNaN(data2) && isFinite(data2))) {
        const err5 = {
          instancePath: instancePath + '/last_line',
          schemaPath: '#/properties/last_line/type',
          keyword: 'type',
          params: { type: 'integer' },
          message: 'must be integer',
          schema: schema154.properties.last_line.type,
          parentSchema: schema154.properties.last_line,
          data: data2,
        };
        if (vErrors === null) {
          vErrors = [err5];
        } else {
          vErrors.push(err5);
        }
        errors++;
      }
      if (typeof data2 == 'number' && isFinite(data2)) {
        if (data2 < 0 || isNaN(data2)) {
          const err6 = {
            instancePath: instancePath + '/last_line',
            schemaPath: '#/properties/last_line/minimum',
            keyword: 'minimum',
            params: { comparison: '>=', limit: 0 },
            message: 'must be >= 0',
            schema: 0,
            parentSchema: schema154.properties.last_line,
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
    }
    if (data.complete !== undefined) {
      let data3 = data.complete;
      if (typeof data3 !== 'boolean') {
        const err7 = {
          instancePath: instancePath + '/complete',
          schemaPath: '#/properties/complete/type',
          keyword: 'type',
          params: { type: 'boolean' },
          message: 'must be boolean',
          schema: schema154.properties.complete.type,
          parentSchema: schema154.properties.complete,
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
      schema: schema154.type,
      parentSchema: schema154,
      data,
    };
    if (vErrors === null) {
      vErrors = [err8];
    } else {
      vErrors.push(err8);
    }
    errors++;
  }
  validate69.errors = vErrors;
  return errors === 0;
}
export const validateSubscribeEvents = validate72;
const schema157 = {
  $id: 'result-SubscribeEvents',
  type: 'object',
  properties: {
    subscription_id: { $ref: 'contract#/definitions/SubscriptionId' },
    stream_id: { $ref: 'contract#/definitions/StreamId' },
    oldest_seq: { type: 'integer', description: 'Oldest event kept.', minimum: 0 },
    head_seq: { type: 'integer', description: 'Newest event; 0 when there is none.', minimum: 0 },
  },
  required: ['subscription_id', 'stream_id', 'oldest_seq', 'head_seq'],
  additionalProperties: false,
};
const schema158 = {
  type: 'string',
  description: 'Names a subscription on its connection.',
  minLength: 1,
  maxLength: 64,
};
const schema159 = {
  type: 'string',
  description:
    'Names the log of events. It changes when the database is another one, after a restore for instance; cursors of another stream are worth nothing.',
  minLength: 1,
  maxLength: 64,
};
function validate72(
  data,
  { instancePath = '', parentData, parentDataProperty, rootData = data } = {},
) {
  /*# sourceURL="result-SubscribeEvents" */ let vErrors = null;
  let errors = 0;
  if (data && typeof data == 'object' && !Array.isArray(data)) {
    if (data.subscription_id === undefined) {
      const err0 = {
        instancePath,
        schemaPath: '#/required',
        keyword: 'required',
        params: { missingProperty: 'subscription_id' },
        message: "must have required property '" + 'subscription_id' + "'",
        schema: schema157.required,
        parentSchema: schema157,
        data,
      };
      if (vErrors === null) {
        vErrors = [err0];
      } else {
        vErrors.push(err0);
      }
      errors++;
    }
    if (data.stream_id === undefined) {
      const err1 = {
        instancePath,
        schemaPath: '#/required',
        keyword: 'required',
        params: { missingProperty: 'stream_id' },
        message: "must have required property '" + 'stream_id' + "'",
        schema: schema157.required,
        parentSchema: schema157,
        data,
      };
      if (vErrors === null) {
        vErrors = [err1];
      } else {
        vErrors.push(err1);
      }
      errors++;
    }
    if (data.oldest_seq === undefined) {
      const err2 = {
        instancePath,
        schemaPath: '#/required',
        keyword: 'required',
        params: { missingProperty: 'oldest_seq' },
        message: "must have required property '" + 'oldest_seq' + "'",
        schema: schema157.required,
        parentSchema: schema157,
        data,
      };
      if (vErrors === null) {
        vErrors = [err2];
      } else {
        vErrors.push(err2);
      }
      errors++;
    }
    if (data.head_seq === undefined) {
      const err3 = {
        instancePath,
        schemaPath: '#/required',
        keyword: 'required',
        params: { missingProperty: 'head_seq' },
        message: "must have required property '" + 'head_seq' + "'",
        schema: schema157.required,
        parentSchema: schema157,
        data,
      };
      if (vErrors === null) {
        vErrors = [err3];
      } else {
        vErrors.push(err3);
      }
      errors++;
    }
    for (const key0 in data) {
      if (!(
        key0 === 'subscription_id' ||
        key0 === 'stream_id' ||
        key0 === 'oldest_seq' ||
        key0 === 'head_seq'
      )) {
        const err4 = {
          instancePath,
          schemaPath: '#/additionalProperties',
          keyword: 'additionalProperties',
          params: { additionalProperty: key0 },
          message: 'must NOT have additional properties',
          schema: false,
          parentSchema: schema157,
          data,
        };
        if (vErrors === null) {
          vErrors = [err4];
        } else {
          vErrors.push(err4);
        }
        errors++;
      }
    }
    if (data.subscription_id !== undefined) {
      let data0 = data.subscription_id;
      if (typeof data0 === 'string') {
        if (func4(data0) > 64) {
          const err5 = {
            instancePath: instancePath + '/subscription_id',
            schemaPath: 'contract#/definitions/SubscriptionId/maxLength',
            keyword: 'maxLength',
            params: { limit: 64 },
            message: 'must NOT have more than 64 characters',
            schema: 64,
            parentSchema: schema158,
            data: data0,
          };
          if (vErrors === null) {
            vErrors = [err5];
          } else {
            vErrors.push(err5);
          }
          errors++;
        }
        if (func4(data0) < 1) {
          const err6 = {
            instancePath: instancePath + '/subscription_id',
            schemaPath: 'contract#/definitions/SubscriptionId/minLength',
            keyword: 'minLength',
            params: { limit: 1 },
            message: 'must NOT have fewer than 1 characters',
            schema: 1,
            parentSchema: schema158,
            data: data0,
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
          instancePath: instancePath + '/subscription_id',
          schemaPath: 'contract#/definitions/SubscriptionId/type',
          keyword: 'type',
          params: { type: 'string' },
          message: 'must be string',
          schema: schema158.type,
          parentSchema: schema158,
          data: data0,
        };
        if (vErrors === null) {
          vErrors = [err7];
        } else {
          vErrors.push(err7);
        }
        errors++;
      }
    }
    if (data.stream_id !== undefined) {
      let data1 = data.stream_id;
      if (typeof data1 === 'string') {
        if (func4(data1) > 64) {
          const err8 = {
            instancePath: instancePath + '/stream_id',
            schemaPath: 'contract#/definitions/StreamId/maxLength',
            keyword: 'maxLength',
            params: { limit: 64 },
            message: 'must NOT have more than 64 characters',
            schema: 64,
            parentSchema: schema159,
            data: data1,
          };
          if (vErrors === null) {
            vErrors = [err8];
          } else {
            vErrors.push(err8);
          }
          errors++;
        }
        if (func4(data1) < 1) {
          const err9 = {
            instancePath: instancePath + '/stream_id',
            schemaPath: 'contract#/definitions/StreamId/minLength',
            keyword: 'minLength',
            params: { limit: 1 },
            message: 'must NOT have fewer than 1 characters',
            schema: 1,
            parentSchema: schema159,
            data: data1,
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
          instancePath: instancePath + '/stream_id',
          schemaPath: 'contract#/definitions/StreamId/type',
          keyword: 'type',
          params: { type: 'string' },
          message: 'must be string',
          schema: schema159.type,
          parentSchema: schema159,
          data: data1,
        };
        if (vErrors === null) {
          vErrors = [err10];
        } else {
          vErrors.push(err10);
        }
        errors++;
      }
    }
    if (data.oldest_seq !== undefined) {
      let data2 = data.oldest_seq;
      if (!(typeof data2 == 'number' && !(data2 % 1) && !isNaN(data2) && isFinite(data2))) {
        const err11 = {
          instancePath: instancePath + '/oldest_seq',
          schemaPath: '#/properties/oldest_seq/type',
          keyword: 'type',
          params: { type: 'integer' },
          message: 'must be integer',
          schema: schema157.properties.oldest_seq.type,
          parentSchema: schema157.properties.oldest_seq,
          data: data2,
        };
        if (vErrors === null) {
          vErrors = [err11];
        } else {
          vErrors.push(err11);
        }
        errors++;
      }
      if (typeof data2 == 'number' && isFinite(data2)) {
        if (data2 < 0 || isNaN(data2)) {
          const err12 = {
            instancePath: instancePath + '/oldest_seq',
            schemaPath: '#/properties/oldest_seq/minimum',
            keyword: 'minimum',
            params: { comparison: '>=', limit: 0 },
            message: 'must be >= 0',
            schema: 0,
            parentSchema: schema157.properties.oldest_seq,
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
    }
    if (data.head_seq !== undefined) {
      let data3 = data.head_seq;
      if (!(typeof data3 == 'number' && !(data3 % 1) && !isNaN(data3) && isFinite(data3))) {
        const err13 = {
          instancePath: instancePath + '/head_seq',
          schemaPath: '#/properties/head_seq/type',
          keyword: 'type',
          params: { type: 'integer' },
          message: 'must be integer',
          schema: schema157.properties.head_seq.type,
          parentSchema: schema157.properties.head_seq,
          data: data3,
        };
        if (vErrors === null) {
          vErrors = [err13];
        } else {
          vErrors.push(err13);
        }
        errors++;
      }
      if (typeof data3 == 'number' && isFinite(data3)) {
        if (data3 < 0 || isNaN(data3)) {
          const err14 = {
            instancePath: instancePath + '/head_seq',
            schemaPath: '#/properties/head_seq/minimum',
            keyword: 'minimum',
            params: { comparison: '>=', limit: 0 },
            message: 'must be >= 0',
            schema: 0,
            parentSchema: schema157.properties.head_seq,
            data: data3,
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
  } else {
    const err15 = {
      instancePath,
      schemaPath: '#/type',
      keyword: 'type',
      params: { type: 'object' },
      message: 'must be object',
      schema: schema157.type,
      parentSchema: schema157,
      data,
    };
    if (vErrors === null) {
      vErrors = [err15];
    } else {
      vErrors.push(err15);
    }
    errors++;
  }
  validate72.errors = vErrors;
  return errors === 0;
}
export const validateUnsubscribeEvents = validate73;
const schema160 = { $id: 'result-UnsubscribeEvents', $ref: 'contract#/definitions/Deleted' };
function validate73(
  data,
  { instancePath = '', parentData, parentDataProperty, rootData = data } = {},
) {
  /*# sourceURL="result-UnsubscribeEvents" */ let vErrors = null;
  let errors = 0;
  if (data && typeof data == 'object' && !Array.isArray(data)) {
    for (const key0 in data) {
      const err0 = {
        instancePath,
        schemaPath: 'contract#/definitions/Deleted/additionalProperties',
        keyword: 'additionalProperties',
        params: { additionalProperty: key0 },
        message: 'must NOT have additional properties',
        schema: false,
        parentSchema: schema30,
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
      schemaPath: 'contract#/definitions/Deleted/type',
      keyword: 'type',
      params: { type: 'object' },
      message: 'must be object',
      schema: schema30.type,
      parentSchema: schema30,
      data,
    };
    if (vErrors === null) {
      vErrors = [err1];
    } else {
      vErrors.push(err1);
    }
    errors++;
  }
  validate73.errors = vErrors;
  return errors === 0;
}
export const validateReadEvents = validate74;
const schema162 = {
  $id: 'result-ReadEvents',
  type: 'object',
  properties: {
    stream_id: { $ref: 'contract#/definitions/StreamId' },
    events: { type: 'array', items: { $ref: 'contract#/definitions/Event' } },
    oldest_seq: { type: 'integer', description: 'Oldest event kept.', minimum: 0 },
    head_seq: { type: 'integer', description: 'Newest event; 0 when there is none.', minimum: 0 },
  },
  required: ['stream_id', 'events', 'oldest_seq', 'head_seq'],
  additionalProperties: false,
};
const schema164 = {
  description:
    'One entry of the log of events. Further types will come: clients ignore ones that they do not know.',
  oneOf: [
    { $ref: '#/definitions/JobEvent' },
    { $ref: '#/definitions/JobLogEvent' },
    { $ref: '#/definitions/JobEndedEvent' },
    { $ref: '#/definitions/VmEvent' },
    { $ref: '#/definitions/UserEvent' },
  ],
};
const schema165 = {
  type: 'object',
  properties: {
    stream_id: { $ref: '#/definitions/StreamId' },
    seq: {
      type: 'integer',
      description: 'Place in the log of events; rises, never used again.',
      minimum: 1,
    },
    time: { $ref: '#/definitions/Timestamp' },
    type: { type: 'string', enum: ['job.created', 'job.updated'] },
    vm_id: { $ref: '#/definitions/VmId' },
    job_id: { $ref: '#/definitions/JobId' },
    user_id: { $ref: '#/definitions/UserId' },
    data: { $ref: '#/definitions/JobData' },
  },
  required: ['stream_id', 'seq', 'time', 'type', 'data'],
  additionalProperties: false,
};
const schema171 = {
  type: 'object',
  properties: { job: { $ref: '#/definitions/Job' } },
  required: ['job'],
  additionalProperties: false,
};
function validate77(
  data,
  { instancePath = '', parentData, parentDataProperty, rootData = data } = {},
) {
  let vErrors = null;
  let errors = 0;
  if (data && typeof data == 'object' && !Array.isArray(data)) {
    if (data.job === undefined) {
      const err0 = {
        instancePath,
        schemaPath: '#/required',
        keyword: 'required',
        params: { missingProperty: 'job' },
        message: "must have required property '" + 'job' + "'",
        schema: schema171.required,
        parentSchema: schema171,
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
          parentSchema: schema171,
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
      if (
        !validate30(data.job, {
          instancePath: instancePath + '/job',
          parentData: data,
          parentDataProperty: 'job',
          rootData,
        })
      ) {
        vErrors = vErrors === null ? validate30.errors : vErrors.concat(validate30.errors);
        errors = vErrors.length;
      }
    }
  } else {
    const err2 = {
      instancePath,
      schemaPath: '#/type',
      keyword: 'type',
      params: { type: 'object' },
      message: 'must be object',
      schema: schema171.type,
      parentSchema: schema171,
      data,
    };
    if (vErrors === null) {
      vErrors = [err2];
    } else {
      vErrors.push(err2);
    }
    errors++;
  }
  validate77.errors = vErrors;
  return errors === 0;
}
function validate76(
  data,
  { instancePath = '', parentData, parentDataProperty, rootData = data } = {},
) {
  let vErrors = null;
  let errors = 0;
  if (data && typeof data == 'object' && !Array.isArray(data)) {
    if (data.stream_id === undefined) {
      const err0 = {
        instancePath,
        schemaPath: '#/required',
        keyword: 'required',
        params: { missingProperty: 'stream_id' },
        message: "must have required property '" + 'stream_id' + "'",
        schema: schema165.required,
        parentSchema: schema165,
        data,
      };
      if (vErrors === null) {
        vErrors = [err0];
      } else {
        vErrors.push(err0);
      }
      errors++;
    }
    if (data.seq === undefined) {
      const err1 = {
        instancePath,
        schemaPath: '#/required',
        keyword: 'required',
        params: { missingProperty: 'seq' },
        message: "must have required property '" + 'seq' + "'",
        schema: schema165.required,
        parentSchema: schema165,
        data,
      };
      if (vErrors === null) {
        vErrors = [err1];
      } else {
        vErrors.push(err1);
      }
      errors++;
    }
    if (data.time === undefined) {
      const err2 = {
        instancePath,
        schemaPath: '#/required',
        keyword: 'required',
        params: { missingProperty: 'time' },
        message: "must have required property '" + 'time' + "'",
        schema: schema165.required,
        parentSchema: schema165,
        data,
      };
      if (vErrors === null) {
        vErrors = [err2];
      } else {
        vErrors.push(err2);
      }
      errors++;
    }
    if (data.type === undefined) {
      const err3 = {
        instancePath,
        schemaPath: '#/required',
        keyword: 'required',
        params: { missingProperty: 'type' },
        message: "must have required property '" + 'type' + "'",
        schema: schema165.required,
        parentSchema: schema165,
        data,
      };
      if (vErrors === null) {
        vErrors = [err3];
      } else {
        vErrors.push(err3);
      }
      errors++;
    }
    if (data.data === undefined) {
      const err4 = {
        instancePath,
        schemaPath: '#/required',
        keyword: 'required',
        params: { missingProperty: 'data' },
        message: "must have required property '" + 'data' + "'",
        schema: schema165.required,
        parentSchema: schema165,
        data,
      };
      if (vErrors === null) {
        vErrors = [err4];
      } else {
        vErrors.push(err4);
      }
      errors++;
    }
    for (const key0 in data) {
      if (!(
        key0 === 'stream_id' ||
        key0 === 'seq' ||
        key0 === 'time' ||
        key0 === 'type' ||
        key0 === 'vm_id' ||
        key0 === 'job_id' ||
        key0 === 'user_id' ||
        key0 === 'data'
      )) {
        const err5 = {
          instancePath,
          schemaPath: '#/additionalProperties',
          keyword: 'additionalProperties',
          params: { additionalProperty: key0 },
          message: 'must NOT have additional properties',
          schema: false,
          parentSchema: schema165,
          data,
        };
        if (vErrors === null) {
          vErrors = [err5];
        } else {
          vErrors.push(err5);
        }
        errors++;
      }
    }
    if (data.stream_id !== undefined) {
      let data0 = data.stream_id;
      if (typeof data0 === 'string') {
        if (func4(data0) > 64) {
          const err6 = {
            instancePath: instancePath + '/stream_id',
            schemaPath: '#/definitions/StreamId/maxLength',
            keyword: 'maxLength',
            params: { limit: 64 },
            message: 'must NOT have more than 64 characters',
            schema: 64,
            parentSchema: schema159,
            data: data0,
          };
          if (vErrors === null) {
            vErrors = [err6];
          } else {
            vErrors.push(err6);
          }
          errors++;
        }
        if (func4(data0) < 1) {
          const err7 = {
            instancePath: instancePath + '/stream_id',
            schemaPath: '#/definitions/StreamId/minLength',
            keyword: 'minLength',
            params: { limit: 1 },
            message: 'must NOT have fewer than 1 characters',
            schema: 1,
            parentSchema: schema159,
            data: data0,
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
          instancePath: instancePath + '/stream_id',
          schemaPath: '#/definitions/StreamId/type',
          keyword: 'type',
          params: { type: 'string' },
          message: 'must be string',
          schema: schema159.type,
          parentSchema: schema159,
          data: data0,
        };
        if (vErrors === null) {
          vErrors = [err8];
        } else {
          vErrors.push(err8);
        }
        errors++;
      }
    }
    if (data.seq !== undefined) {
      let data1 = data.seq;
      if (!(typeof data1 == 'number' && !(data1 % 1) && !isNaN(data1) && isFinite(data1))) {
        const err9 = {
          instancePath: instancePath + '/seq',
          schemaPath: '#/properties/seq/type',
          keyword: 'type',
          params: { type: 'integer' },
          message: 'must be integer',
          schema: schema165.properties.seq.type,
          parentSchema: schema165.properties.seq,
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
        if (data1 < 1 || isNaN(data1)) {
          const err10 = {
            instancePath: instancePath + '/seq',
            schemaPath: '#/properties/seq/minimum',
            keyword: 'minimum',
            params: { comparison: '>=', limit: 1 },
            message: 'must be >= 1',
            schema: 1,
            parentSchema: schema165.properties.seq,
            data: data1,
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
    if (data.time !== undefined) {
      let data2 = data.time;
      if (typeof data2 === 'string') {
        if (!pattern1.test(data2)) {
          const err11 = {
            instancePath: instancePath + '/time',
            schemaPath: '#/definitions/Timestamp/pattern',
            keyword: 'pattern',
            params: { pattern: '^\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d\\.\\d{3}Z$' },
            message:
              'must match pattern "' +
              '^\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d\\.\\d{3}Z$' +
              '"',
            schema: '^\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d\\.\\d{3}Z$',
            parentSchema: schema16,
            data: data2,
          };
          if (vErrors === null) {
            vErrors = [err11];
          } else {
            vErrors.push(err11);
          }
          errors++;
        }
        if (!formats0.test(data2)) {
          const err12 = {
            instancePath: instancePath + '/time',
            schemaPath: '#/definitions/Timestamp/format',
            keyword: 'format',
            params: { format: 'date-time' },
            message: 'must match format "' + 'date-time' + '"',
            schema: 'date-time',
            parentSchema: schema16,
            data: data2,
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
          instancePath: instancePath + '/time',
          schemaPath: '#/definitions/Timestamp/type',
          keyword: 'type',
          params: { type: 'string' },
          message: 'must be string',
          schema: schema16.type,
          parentSchema: schema16,
          data: data2,
        };
        if (vErrors === null) {
          vErrors = [err13];
        } else {
          vErrors.push(err13);
        }
        errors++;
      }
    }
    if (data.type !== undefined) {
      let data3 = data.type;
      if (typeof data3 !== 'string') {
        const err14 = {
          instancePath: instancePath + '/type',
          schemaPath: '#/properties/type/type',
          keyword: 'type',
          params: { type: 'string' },
          message: 'must be string',
          schema: schema165.properties.type.type,
          parentSchema: schema165.properties.type,
          data: data3,
        };
        if (vErrors === null) {
          vErrors = [err14];
        } else {
          vErrors.push(err14);
        }
        errors++;
      }
      if (!(data3 === 'job.created' || data3 === 'job.updated')) {
        const err15 = {
          instancePath: instancePath + '/type',
          schemaPath: '#/properties/type/enum',
          keyword: 'enum',
          params: { allowedValues: schema165.properties.type.enum },
          message: 'must be equal to one of the allowed values',
          schema: schema165.properties.type.enum,
          parentSchema: schema165.properties.type,
          data: data3,
        };
        if (vErrors === null) {
          vErrors = [err15];
        } else {
          vErrors.push(err15);
        }
        errors++;
      }
    }
    if (data.vm_id !== undefined) {
      let data4 = data.vm_id;
      if (typeof data4 === 'string') {
        if (!pattern9.test(data4)) {
          const err16 = {
            instancePath: instancePath + '/vm_id',
            schemaPath: '#/definitions/VmId/pattern',
            keyword: 'pattern',
            params: { pattern: '^vm_[0-9a-hjkmnp-tv-z]{26}$' },
            message: 'must match pattern "' + '^vm_[0-9a-hjkmnp-tv-z]{26}$' + '"',
            schema: '^vm_[0-9a-hjkmnp-tv-z]{26}$',
            parentSchema: schema38,
            data: data4,
          };
          if (vErrors === null) {
            vErrors = [err16];
          } else {
            vErrors.push(err16);
          }
          errors++;
        }
      } else {
        const err17 = {
          instancePath: instancePath + '/vm_id',
          schemaPath: '#/definitions/VmId/type',
          keyword: 'type',
          params: { type: 'string' },
          message: 'must be string',
          schema: schema38.type,
          parentSchema: schema38,
          data: data4,
        };
        if (vErrors === null) {
          vErrors = [err17];
        } else {
          vErrors.push(err17);
        }
        errors++;
      }
    }
    if (data.job_id !== undefined) {
      let data5 = data.job_id;
      if (typeof data5 === 'string') {
        if (!pattern12.test(data5)) {
          const err18 = {
            instancePath: instancePath + '/job_id',
            schemaPath: '#/definitions/JobId/pattern',
            keyword: 'pattern',
            params: { pattern: '^job_[0-9a-hjkmnp-tv-z]{26}$' },
            message: 'must match pattern "' + '^job_[0-9a-hjkmnp-tv-z]{26}$' + '"',
            schema: '^job_[0-9a-hjkmnp-tv-z]{26}$',
            parentSchema: schema45,
            data: data5,
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
          instancePath: instancePath + '/job_id',
          schemaPath: '#/definitions/JobId/type',
          keyword: 'type',
          params: { type: 'string' },
          message: 'must be string',
          schema: schema45.type,
          parentSchema: schema45,
          data: data5,
        };
        if (vErrors === null) {
          vErrors = [err19];
        } else {
          vErrors.push(err19);
        }
        errors++;
      }
    }
    if (data.user_id !== undefined) {
      let data6 = data.user_id;
      if (typeof data6 === 'string') {
        if (!pattern0.test(data6)) {
          const err20 = {
            instancePath: instancePath + '/user_id',
            schemaPath: '#/definitions/UserId/pattern',
            keyword: 'pattern',
            params: { pattern: '^usr_[0-9a-hjkmnp-tv-z]{26}$' },
            message: 'must match pattern "' + '^usr_[0-9a-hjkmnp-tv-z]{26}$' + '"',
            schema: '^usr_[0-9a-hjkmnp-tv-z]{26}$',
            parentSchema: schema15,
            data: data6,
          };
          if (vErrors === null) {
            vErrors = [err20];
          } else {
            vErrors.push(err20);
          }
          errors++;
        }
      } else {
        const err21 = {
          instancePath: instancePath + '/user_id',
          schemaPath: '#/definitions/UserId/type',
          keyword: 'type',
          params: { type: 'string' },
          message: 'must be string',
          schema: schema15.type,
          parentSchema: schema15,
          data: data6,
        };
        if (vErrors === null) {
          vErrors = [err21];
        } else {
          vErrors.push(err21);
        }
        errors++;
      }
    }
    if (data.data !== undefined) {
      if (
        !validate77(data.data, {
          instancePath: instancePath + '/data',
          parentData: data,
          parentDataProperty: 'data',
          rootData,
        })
      ) {
        vErrors = vErrors === null ? validate77.errors : vErrors.concat(validate77.errors);
        errors = vErrors.length;
      }
    }
  } else {
    const err22 = {
      instancePath,
      schemaPath: '#/type',
      keyword: 'type',
      params: { type: 'object' },
      message: 'must be object',
      schema: schema165.type,
      parentSchema: schema165,
      data,
    };
    if (vErrors === null) {
      vErrors = [err22];
    } else {
      vErrors.push(err22);
    }
    errors++;
  }
  validate76.errors = vErrors;
  return errors === 0;
}
const schema172 = {
  type: 'object',
  properties: {
    stream_id: { $ref: '#/definitions/StreamId' },
    seq: {
      type: 'integer',
      description: 'Place in the log of events; rises, never used again.',
      minimum: 1,
    },
    time: { $ref: '#/definitions/Timestamp' },
    type: { type: 'string', enum: ['job.log'] },
    vm_id: { $ref: '#/definitions/VmId' },
    job_id: { $ref: '#/definitions/JobId' },
    user_id: { $ref: '#/definitions/UserId' },
    data: { $ref: '#/definitions/JobLogData' },
  },
  required: ['stream_id', 'seq', 'time', 'type', 'data'],
  additionalProperties: false,
};
const schema178 = {
  type: 'object',
  properties: { lines: { type: 'array', items: { $ref: '#/definitions/LogLine' } } },
  required: ['lines'],
  additionalProperties: false,
};
function validate83(
  data,
  { instancePath = '', parentData, parentDataProperty, rootData = data } = {},
) {
  let vErrors = null;
  let errors = 0;
  if (data && typeof data == 'object' && !Array.isArray(data)) {
    if (data.line === undefined) {
      const err0 = {
        instancePath,
        schemaPath: '#/required',
        keyword: 'required',
        params: { missingProperty: 'line' },
        message: "must have required property '" + 'line' + "'",
        schema: schema155.required,
        parentSchema: schema155,
        data,
      };
      if (vErrors === null) {
        vErrors = [err0];
      } else {
        vErrors.push(err0);
      }
      errors++;
    }
    if (data.time === undefined) {
      const err1 = {
        instancePath,
        schemaPath: '#/required',
        keyword: 'required',
        params: { missingProperty: 'time' },
        message: "must have required property '" + 'time' + "'",
        schema: schema155.required,
        parentSchema: schema155,
        data,
      };
      if (vErrors === null) {
        vErrors = [err1];
      } else {
        vErrors.push(err1);
      }
      errors++;
    }
    if (data.stream === undefined) {
      const err2 = {
        instancePath,
        schemaPath: '#/required',
        keyword: 'required',
        params: { missingProperty: 'stream' },
        message: "must have required property '" + 'stream' + "'",
        schema: schema155.required,
        parentSchema: schema155,
        data,
      };
      if (vErrors === null) {
        vErrors = [err2];
      } else {
        vErrors.push(err2);
      }
      errors++;
    }
    if (data.text === undefined) {
      const err3 = {
        instancePath,
        schemaPath: '#/required',
        keyword: 'required',
        params: { missingProperty: 'text' },
        message: "must have required property '" + 'text' + "'",
        schema: schema155.required,
        parentSchema: schema155,
        data,
      };
      if (vErrors === null) {
        vErrors = [err3];
      } else {
        vErrors.push(err3);
      }
      errors++;
    }
    for (const key0 in data) {
      if (!(
        key0 === 'line' ||
        key0 === 'time' ||
        key0 === 'stream' ||
        key0 === 'text' ||
        key0 === 'truncated'
      )) {
        const err4 = {
          instancePath,
          schemaPath: '#/additionalProperties',
          keyword: 'additionalProperties',
          params: { additionalProperty: key0 },
          message: 'must NOT have additional properties',
          schema: false,
          parentSchema: schema155,
          data,
        };
        if (vErrors === null) {
          vErrors = [err4];
        } else {
          vErrors.push(err4);
        }
        errors++;
      }
    }
    if (data.line !== undefined) {
      let data0 = data.line;
      if (!(typeof data0 == 'number' && !(data0 % 1) && !isNaN(data0) && isFinite(data0))) {
        const err5 = {
          instancePath: instancePath + '/line',
          schemaPath: '#/properties/line/type',
          keyword: 'type',
          params: { type: 'integer' },
          message: 'must be integer',
          schema: schema155.properties.line.type,
          parentSchema: schema155.properties.line,
          data: data0,
        };
        if (vErrors === null) {
          vErrors = [err5];
        } else {
          vErrors.push(err5);
        }
        errors++;
      }
      if (typeof data0 == 'number' && isFinite(data0)) {
        if (data0 < 1 || isNaN(data0)) {
          const err6 = {
            instancePath: instancePath + '/line',
            schemaPath: '#/properties/line/minimum',
            keyword: 'minimum',
            params: { comparison: '>=', limit: 1 },
            message: 'must be >= 1',
            schema: 1,
            parentSchema: schema155.properties.line,
            data: data0,
          };
          if (vErrors === null) {
            vErrors = [err6];
          } else {
            vErrors.push(err6);
          }
          errors++;
        }
      }
    }
    if (data.time !== undefined) {
      let data1 = data.time;
      if (typeof data1 === 'string') {
        if (!pattern1.test(data1)) {
          const err7 = {
            instancePath: instancePath + '/time',
            schemaPath: '#/definitions/Timestamp/pattern',
            keyword: 'pattern',
            params: { pattern: '^\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d\\.\\d{3}Z$' },
            message:
              'must match pattern "' +
              '^\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d\\.\\d{3}Z$' +
              '"',
            schema: '^\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d\\.\\d{3}Z$',
            parentSchema: schema16,
            data: data1,
          };
          if (vErrors === null) {
            vErrors = [err7];
          } else {
            vErrors.push(err7);
          }
          errors++;
        }
        if (!formats0.test(data1)) {
          const err8 = {
            instancePath: instancePath + '/time',
            schemaPath: '#/definitions/Timestamp/format',
            keyword: 'format',
            params: { format: 'date-time' },
            message: 'must match format "' + 'date-time' + '"',
            schema: 'date-time',
            parentSchema: schema16,
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
          instancePath: instancePath + '/time',
          schemaPath: '#/definitions/Timestamp/type',
          keyword: 'type',
          params: { type: 'string' },
          message: 'must be string',
          schema: schema16.type,
          parentSchema: schema16,
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
    if (data.stream !== undefined) {
      let data2 = data.stream;
      if (typeof data2 !== 'string') {
        const err10 = {
          instancePath: instancePath + '/stream',
          schemaPath: '#/properties/stream/type',
          keyword: 'type',
          params: { type: 'string' },
          message: 'must be string',
          schema: schema155.properties.stream.type,
          parentSchema: schema155.properties.stream,
          data: data2,
        };
        if (vErrors === null) {
          vErrors = [err10];
        } else {
          vErrors.push(err10);
        }
        errors++;
      }
      if (!(data2 === 'stdout' || data2 === 'stderr' || data2 === 'system')) {
        const err11 = {
          instancePath: instancePath + '/stream',
          schemaPath: '#/properties/stream/enum',
          keyword: 'enum',
          params: { allowedValues: schema155.properties.stream.enum },
          message: 'must be equal to one of the allowed values',
          schema: schema155.properties.stream.enum,
          parentSchema: schema155.properties.stream,
          data: data2,
        };
        if (vErrors === null) {
          vErrors = [err11];
        } else {
          vErrors.push(err11);
        }
        errors++;
      }
    }
    if (data.text !== undefined) {
      let data3 = data.text;
      if (typeof data3 !== 'string') {
        const err12 = {
          instancePath: instancePath + '/text',
          schemaPath: '#/properties/text/type',
          keyword: 'type',
          params: { type: 'string' },
          message: 'must be string',
          schema: schema155.properties.text.type,
          parentSchema: schema155.properties.text,
          data: data3,
        };
        if (vErrors === null) {
          vErrors = [err12];
        } else {
          vErrors.push(err12);
        }
        errors++;
      }
    }
    if (data.truncated !== undefined) {
      let data4 = data.truncated;
      if (typeof data4 !== 'boolean') {
        const err13 = {
          instancePath: instancePath + '/truncated',
          schemaPath: '#/properties/truncated/type',
          keyword: 'type',
          params: { type: 'boolean' },
          message: 'must be boolean',
          schema: schema155.properties.truncated.type,
          parentSchema: schema155.properties.truncated,
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
  } else {
    const err14 = {
      instancePath,
      schemaPath: '#/type',
      keyword: 'type',
      params: { type: 'object' },
      message: 'must be object',
      schema: schema155.type,
      parentSchema: schema155,
      data,
    };
    if (vErrors === null) {
      vErrors = [err14];
    } else {
      vErrors.push(err14);
    }
    errors++;
  }
  validate83.errors = vErrors;
  return errors === 0;
}
function validate82(
  data,
  { instancePath = '', parentData, parentDataProperty, rootData = data } = {},
) {
  let vErrors = null;
  let errors = 0;
  if (data && typeof data == 'object' && !Array.isArray(data)) {
    if (data.lines === undefined) {
      const err0 = {
        instancePath,
        schemaPath: '#/required',
        keyword: 'required',
        params: { missingProperty: 'lines' },
        message: "must have required property '" + 'lines' + "'",
        schema: schema178.required,
        parentSchema: schema178,
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
      if (!(key0 === 'lines')) {
        const err1 = {
          instancePath,
          schemaPath: '#/additionalProperties',
          keyword: 'additionalProperties',
          params: { additionalProperty: key0 },
          message: 'must NOT have additional properties',
          schema: false,
          parentSchema: schema178,
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
    if (data.lines !== undefined) {
      let data0 = data.lines;
      if (Array.isArray(data0)) {
        const len0 = data0.length;
        for (let i0 = 0; i0 < len0; i0++) {
          if (
            !validate83(data0[i0], {
              instancePath: instancePath + '/lines/' + i0,
              parentData: data0,
              parentDataProperty: i0,
              rootData,
            })
          ) {
            vErrors = vErrors === null ? validate83.errors : vErrors.concat(validate83.errors);
            errors = vErrors.length;
          }
        }
      } else {
        const err2 = {
          instancePath: instancePath + '/lines',
          schemaPath: '#/properties/lines/type',
          keyword: 'type',
          params: { type: 'array' },
          message: 'must be array',
          schema: schema178.properties.lines.type,
          parentSchema: schema178.properties.lines,
          data: data0,
        };
        if (vErrors === null) {
          vErrors = [err2];
        } else {
          vErrors.push(err2);
        }
        errors++;
      }
    }
  } else {
    const err3 = {
      instancePath,
      schemaPath: '#/type',
      keyword: 'type',
      params: { type: 'object' },
      message: 'must be object',
      schema: schema178.type,
      parentSchema: schema178,
      data,
    };
    if (vErrors === null) {
      vErrors = [err3];
    } else {
      vErrors.push(err3);
    }
    errors++;
  }
  validate82.errors = vErrors;
  return errors === 0;
}
function validate81(
  data,
  { instancePath = '', parentData, parentDataProperty, rootData = data } = {},
) {
  let vErrors = null;
  let errors = 0;
  if (data && typeof data == 'object' && !Array.isArray(data)) {
    if (data.stream_id === undefined) {
      const err0 = {
        instancePath,
        schemaPath: '#/required',
        keyword: 'required',
        params: { missingProperty: 'stream_id' },
        message: "must have required property '" + 'stream_id' + "'",
        schema: schema172.required,
        parentSchema: schema172,
        data,
      };
      if (vErrors === null) {
        vErrors = [err0];
      } else {
        vErrors.push(err0);
      }
      errors++;
    }
    if (data.seq === undefined) {
      const err1 = {
        instancePath,
        schemaPath: '#/required',
        keyword: 'required',
        params: { missingProperty: 'seq' },
        message: "must have required property '" + 'seq' + "'",
        schema: schema172.required,
        parentSchema: schema172,
        data,
      };
      if (vErrors === null) {
        vErrors = [err1];
      } else {
        vErrors.push(err1);
      }
      errors++;
    }
    if (data.time === undefined) {
      const err2 = {
        instancePath,
        schemaPath: '#/required',
        keyword: 'required',
        params: { missingProperty: 'time' },
        message: "must have required property '" + 'time' + "'",
        schema: schema172.required,
        parentSchema: schema172,
        data,
      };
      if (vErrors === null) {
        vErrors = [err2];
      } else {
        vErrors.push(err2);
      }
      errors++;
    }
    if (data.type === undefined) {
      const err3 = {
        instancePath,
        schemaPath: '#/required',
        keyword: 'required',
        params: { missingProperty: 'type' },
        message: "must have required property '" + 'type' + "'",
        schema: schema172.required,
        parentSchema: schema172,
        data,
      };
      if (vErrors === null) {
        vErrors = [err3];
      } else {
        vErrors.push(err3);
      }
      errors++;
    }
    if (data.data === undefined) {
      const err4 = {
        instancePath,
        schemaPath: '#/required',
        keyword: 'required',
        params: { missingProperty: 'data' },
        message: "must have required property '" + 'data' + "'",
        schema: schema172.required,
        parentSchema: schema172,
        data,
      };
      if (vErrors === null) {
        vErrors = [err4];
      } else {
        vErrors.push(err4);
      }
      errors++;
    }
    for (const key0 in data) {
      if (!(
        key0 === 'stream_id' ||
        key0 === 'seq' ||
        key0 === 'time' ||
        key0 === 'type' ||
        key0 === 'vm_id' ||
        key0 === 'job_id' ||
        key0 === 'user_id' ||
        key0 === 'data'
      )) {
        const err5 = {
          instancePath,
          schemaPath: '#/additionalProperties',
          keyword: 'additionalProperties',
          params: { additionalProperty: key0 },
          message: 'must NOT have additional properties',
          schema: false,
          parentSchema: schema172,
          data,
        };
        if (vErrors === null) {
          vErrors = [err5];
        } else {
          vErrors.push(err5);
        }
        errors++;
      }
    }
    if (data.stream_id !== undefined) {
      let data0 = data.stream_id;
      if (typeof data0 === 'string') {
        if (func4(data0) > 64) {
          const err6 = {
            instancePath: instancePath + '/stream_id',
            schemaPath: '#/definitions/StreamId/maxLength',
            keyword: 'maxLength',
            params: { limit: 64 },
            message: 'must NOT have more than 64 characters',
            schema: 64,
            parentSchema: schema159,
            data: data0,
          };
          if (vErrors === null) {
            vErrors = [err6];
          } else {
            vErrors.push(err6);
          }
          errors++;
        }
        if (func4(data0) < 1) {
          const err7 = {
            instancePath: instancePath + '/stream_id',
            schemaPath: '#/definitions/StreamId/minLength',
            keyword: 'minLength',
            params: { limit: 1 },
            message: 'must NOT have fewer than 1 characters',
            schema: 1,
            parentSchema: schema159,
            data: data0,
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
          instancePath: instancePath + '/stream_id',
          schemaPath: '#/definitions/StreamId/type',
          keyword: 'type',
          params: { type: 'string' },
          message: 'must be string',
          schema: schema159.type,
          parentSchema: schema159,
          data: data0,
        };
        if (vErrors === null) {
          vErrors = [err8];
        } else {
          vErrors.push(err8);
        }
        errors++;
      }
    }
    if (data.seq !== undefined) {
      let data1 = data.seq;
      if (!(typeof data1 == 'number' && !(data1 % 1) && !isNaN(data1) && isFinite(data1))) {
        const err9 = {
          instancePath: instancePath + '/seq',
          schemaPath: '#/properties/seq/type',
          keyword: 'type',
          params: { type: 'integer' },
          message: 'must be integer',
          schema: schema172.properties.seq.type,
          parentSchema: schema172.properties.seq,
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
        if (data1 < 1 || isNaN(data1)) {
          const err10 = {
            instancePath: instancePath + '/seq',
            schemaPath: '#/properties/seq/minimum',
            keyword: 'minimum',
            params: { comparison: '>=', limit: 1 },
            message: 'must be >= 1',
            schema: 1,
            parentSchema: schema172.properties.seq,
            data: data1,
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
    if (data.time !== undefined) {
      let data2 = data.time;
      if (typeof data2 === 'string') {
        if (!pattern1.test(data2)) {
          const err11 = {
            instancePath: instancePath + '/time',
            schemaPath: '#/definitions/Timestamp/pattern',
            keyword: 'pattern',
            params: { pattern: '^\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d\\.\\d{3}Z$' },
            message:
              'must match pattern "' +
              '^\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d\\.\\d{3}Z$' +
              '"',
            schema: '^\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d\\.\\d{3}Z$',
            parentSchema: schema16,
            data: data2,
          };
          if (vErrors === null) {
            vErrors = [err11];
          } else {
            vErrors.push(err11);
          }
          errors++;
        }
        if (!formats0.test(data2)) {
          const err12 = {
            instancePath: instancePath + '/time',
            schemaPath: '#/definitions/Timestamp/format',
            keyword: 'format',
            params: { format: 'date-time' },
            message: 'must match format "' + 'date-time' + '"',
            schema: 'date-time',
            parentSchema: schema16,
            data: data2,
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
          instancePath: instancePath + '/time',
          schemaPath: '#/definitions/Timestamp/type',
          keyword: 'type',
          params: { type: 'string' },
          message: 'must be string',
          schema: schema16.type,
          parentSchema: schema16,
          data: data2,
        };
        if (vErrors === null) {
          vErrors = [err13];
        } else {
          vErrors.push(err13);
        }
        errors++;
      }
    }
    if (data.type !== undefined) {
      let data3 = data.type;
      if (typeof data3 !== 'string') {
        const err14 = {
          instancePath: instancePath + '/type',
          schemaPath: '#/properties/type/type',
          keyword: 'type',
          params: { type: 'string' },
          message: 'must be string',
          schema: schema172.properties.type.type,
          parentSchema: schema172.properties.type,
          data: data3,
        };
        if (vErrors === null) {
          vErrors = [err14];
        } else {
          vErrors.push(err14);
        }
        errors++;
      }
      if (!(data3 === 'job.log')) {
        const err15 = {
          instancePath: instancePath + '/type',
          schemaPath: '#/properties/type/enum',
          keyword: 'enum',
          params: { allowedValues: schema172.properties.type.enum },
          message: 'must be equal to one of the allowed values',
          schema: schema172.properties.type.enum,
          parentSchema: schema172.properties.type,
          data: data3,
        };
        if (vErrors === null) {
          vErrors = [err15];
        } else {
          vErrors.push(err15);
        }
        errors++;
      }
    }
    if (data.vm_id !== undefined) {
      let data4 = data.vm_id;
      if (typeof data4 === 'string') {
        if (!pattern9.test(data4)) {
          const err16 = {
            instancePath: instancePath + '/vm_id',
            schemaPath: '#/definitions/VmId/pattern',
            keyword: 'pattern',
            params: { pattern: '^vm_[0-9a-hjkmnp-tv-z]{26}$' },
            message: 'must match pattern "' + '^vm_[0-9a-hjkmnp-tv-z]{26}$' + '"',
            schema: '^vm_[0-9a-hjkmnp-tv-z]{26}$',
            parentSchema: schema38,
            data: data4,
          };
          if (vErrors === null) {
            vErrors = [err16];
          } else {
            vErrors.push(err16);
          }
          errors++;
        }
      } else {
        const err17 = {
          instancePath: instancePath + '/vm_id',
          schemaPath: '#/definitions/VmId/type',
          keyword: 'type',
          params: { type: 'string' },
          message: 'must be string',
          schema: schema38.type,
          parentSchema: schema38,
          data: data4,
        };
        if (vErrors === null) {
          vErrors = [err17];
        } else {
          vErrors.push(err17);
        }
        errors++;
      }
    }
    if (data.job_id !== undefined) {
      let data5 = data.job_id;
      if (typeof data5 === 'string') {
        if (!pattern12.test(data5)) {
          const err18 = {
            instancePath: instancePath + '/job_id',
            schemaPath: '#/definitions/JobId/pattern',
            keyword: 'pattern',
            params: { pattern: '^job_[0-9a-hjkmnp-tv-z]{26}$' },
            message: 'must match pattern "' + '^job_[0-9a-hjkmnp-tv-z]{26}$' + '"',
            schema: '^job_[0-9a-hjkmnp-tv-z]{26}$',
            parentSchema: schema45,
            data: data5,
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
          instancePath: instancePath + '/job_id',
          schemaPath: '#/definitions/JobId/type',
          keyword: 'type',
          params: { type: 'string' },
          message: 'must be string',
          schema: schema45.type,
          parentSchema: schema45,
          data: data5,
        };
        if (vErrors === null) {
          vErrors = [err19];
        } else {
          vErrors.push(err19);
        }
        errors++;
      }
    }
    if (data.user_id !== undefined) {
      let data6 = data.user_id;
      if (typeof data6 === 'string') {
        if (!pattern0.test(data6)) {
          const err20 = {
            instancePath: instancePath + '/user_id',
            schemaPath: '#/definitions/UserId/pattern',
            keyword: 'pattern',
            params: { pattern: '^usr_[0-9a-hjkmnp-tv-z]{26}$' },
            message: 'must match pattern "' + '^usr_[0-9a-hjkmnp-tv-z]{26}$' + '"',
            schema: '^usr_[0-9a-hjkmnp-tv-z]{26}$',
            parentSchema: schema15,
            data: data6,
          };
          if (vErrors === null) {
            vErrors = [err20];
          } else {
            vErrors.push(err20);
          }
          errors++;
        }
      } else {
        const err21 = {
          instancePath: instancePath + '/user_id',
          schemaPath: '#/definitions/UserId/type',
          keyword: 'type',
          params: { type: 'string' },
          message: 'must be string',
          schema: schema15.type,
          parentSchema: schema15,
          data: data6,
        };
        if (vErrors === null) {
          vErrors = [err21];
        } else {
          vErrors.push(err21);
        }
        errors++;
      }
    }
    if (data.data !== undefined) {
      if (
        !validate82(data.data, {
          instancePath: instancePath + '/data',
          parentData: data,
          parentDataProperty: 'data',
          rootData,
        })
      ) {
        vErrors = vErrors === null ? validate82.errors : vErrors.concat(validate82.errors);
        errors = vErrors.length;
      }
    }
  } else {
    const err22 = {
      instancePath,
      schemaPath: '#/type',
      keyword: 'type',
      params: { type: 'object' },
      message: 'must be object',
      schema: schema172.type,
      parentSchema: schema172,
      data,
    };
    if (vErrors === null) {
      vErrors = [err22];
    } else {
      vErrors.push(err22);
    }
    errors++;
  }
  validate81.errors = vErrors;
  return errors === 0;
}
const schema181 = {
  type: 'object',
  properties: {
    stream_id: { $ref: '#/definitions/StreamId' },
    seq: {
      type: 'integer',
      description: 'Place in the log of events; rises, never used again.',
      minimum: 1,
    },
    time: { $ref: '#/definitions/Timestamp' },
    type: { type: 'string', enum: ['job.ended'] },
    vm_id: { $ref: '#/definitions/VmId' },
    job_id: { $ref: '#/definitions/JobId' },
    user_id: { $ref: '#/definitions/UserId' },
    data: { $ref: '#/definitions/JobEndedData' },
  },
  required: ['stream_id', 'seq', 'time', 'type', 'data'],
  additionalProperties: false,
};
const schema187 = {
  type: 'object',
  properties: {
    job: { $ref: '#/definitions/Job' },
    state: { type: 'string', enum: ['succeeded', 'failed', 'canceled'] },
    last_line: {
      type: 'integer',
      description: 'Number of the last log line: who has all up to it has everything.',
      minimum: 0,
    },
  },
  required: ['job', 'state', 'last_line'],
  additionalProperties: false,
};
function validate88(
  data,
  { instancePath = '', parentData, parentDataProperty, rootData = data } = {},
) {
  let vErrors = null;
  let errors = 0;
  if (data && typeof data == 'object' && !Array.isArray(data)) {
    if (data.job === undefined) {
      const err0 = {
        instancePath,
        schemaPath: '#/required',
        keyword: 'required',
        params: { missingProperty: 'job' },
        message: "must have required property '" + 'job' + "'",
        schema: schema187.required,
        parentSchema: schema187,
        data,
      };
      if (vErrors === null) {
        vErrors = [err0];
      } else {
        vErrors.push(err0);
      }
      errors++;
    }
    if (data.state === undefined) {
      const err1 = {
        instancePath,
        schemaPath: '#/required',
        keyword: 'required',
        params: { missingProperty: 'state' },
        message: "must have required property '" + 'state' + "'",
        schema: schema187.required,
        parentSchema: schema187,
        data,
      };
      if (vErrors === null) {
        vErrors = [err1];
      } else {
        vErrors.push(err1);
      }
      errors++;
    }
    if (data.last_line === undefined) {
      const err2 = {
        instancePath,
        schemaPath: '#/required',
        keyword: 'required',
        params: { missingProperty: 'last_line' },
        message: "must have required property '" + 'last_line' + "'",
        schema: schema187.required,
        parentSchema: schema187,
        data,
      };
      if (vErrors === null) {
        vErrors = [err2];
      } else {
        vErrors.push(err2);
      }
      errors++;
    }
    for (const key0 in data) {
      if (!(key0 === 'job' || key0 === 'state' || key0 === 'last_line')) {
        const err3 = {
          instancePath,
          schemaPath: '#/additionalProperties',
          keyword: 'additionalProperties',
          params: { additionalProperty: key0 },
          message: 'must NOT have additional properties',
          schema: false,
          parentSchema: schema187,
          data,
        };
        if (vErrors === null) {
          vErrors = [err3];
        } else {
          vErrors.push(err3);
        }
        errors++;
      }
    }
    if (data.job !== undefined) {
      if (
        !validate30(data.job, {
          instancePath: instancePath + '/job',
          parentData: data,
          parentDataProperty: 'job',
          rootData,
        })
      ) {
        vErrors = vErrors === null ? validate30.errors : vErrors.concat(validate30.errors);
        errors = vErrors.length;
      }
    }
    if (data.state !== undefined) {
      let data1 = data.state;
      if (typeof data1 !== 'string') {
        const err4 = {
          instancePath: instancePath + '/state',
          schemaPath: '#/properties/state/type',
          keyword: 'type',
          params: { type: 'string' },
          message: 'must be string',
          schema: schema187.properties.state.type,
          parentSchema: schema187.properties.state,
          data: data1,
        };
        if (vErrors === null) {
          vErrors = [err4];
        } else {
          vErrors.push(err4);
        }
        errors++;
      }
      if (!(data1 === 'succeeded' || data1 === 'failed' || data1 === 'canceled')) {
        const err5 = {
          instancePath: instancePath + '/state',
          schemaPath: '#/properties/state/enum',
          keyword: 'enum',
          params: { allowedValues: schema187.properties.state.enum },
          message: 'must be equal to one of the allowed values',
          schema: schema187.properties.state.enum,
          parentSchema: schema187.properties.state,
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
    if (data.last_line !== undefined) {
      let data2 = data.last_line;
      if (!(typeof data2 == 'number' && !(data2 % 1) && !isNaN(data2) && isFinite(data2))) {
        const err6 = {
          instancePath: instancePath + '/last_line',
          schemaPath: '#/properties/last_line/type',
          keyword: 'type',
          params: { type: 'integer' },
          message: 'must be integer',
          schema: schema187.properties.last_line.type,
          parentSchema: schema187.properties.last_line,
          data: data2,
        };
        if (vErrors === null) {
          vErrors = [err6];
        } else {
          vErrors.push(err6);
        }
        errors++;
      }
      if (typeof data2 == 'number' && isFinite(data2)) {
        if (data2 < 0 || isNaN(data2)) {
          const err7 = {
            instancePath: instancePath + '/last_line',
            schemaPath: '#/properties/last_line/minimum',
            keyword: 'minimum',
            params: { comparison: '>=', limit: 0 },
            message: 'must be >= 0',
            schema: 0,
            parentSchema: schema187.properties.last_line,
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
    }
  } else {
    const err8 = {
      instancePath,
      schemaPath: '#/type',
      keyword: 'type',
      params: { type: 'object' },
      message: 'must be object',
      schema: schema187.type,
      parentSchema: schema187,
      data,
    };
    if (vErrors === null) {
      vErrors = [err8];
    } else {
      vErrors.push(err8);
    }
    errors++;
  }
  validate88.errors = vErrors;
  return errors === 0;
}
function validate87(
  data,
  { instancePath = '', parentData, parentDataProperty, rootData = data } = {},
) {
  let vErrors = null;
  let errors = 0;
  if (data && typeof data == 'object' && !Array.isArray(data)) {
    if (data.stream_id === undefined) {
      const err0 = {
        instancePath,
        schemaPath: '#/required',
        keyword: 'required',
        params: { missingProperty: 'stream_id' },
        message: "must have required property '" + 'stream_id' + "'",
        schema: schema181.required,
        parentSchema: schema181,
        data,
      };
      if (vErrors === null) {
        vErrors = [err0];
      } else {
        vErrors.push(err0);
      }
      errors++;
    }
    if (data.seq === undefined) {
      const err1 = {
        instancePath,
        schemaPath: '#/required',
        keyword: 'required',
        params: { missingProperty: 'seq' },
        message: "must have required property '" + 'seq' + "'",
        schema: schema181.required,
        parentSchema: schema181,
        data,
      };
      if (vErrors === null) {
        vErrors = [err1];
      } else {
        vErrors.push(err1);
      }
      errors++;
    }
    if (data.time === undefined) {
      const err2 = {
        instancePath,
        schemaPath: '#/required',
        keyword: 'required',
        params: { missingProperty: 'time' },
        message: "must have required property '" + 'time' + "'",
        schema: schema181.required,
        parentSchema: schema181,
        data,
      };
      if (vErrors === null) {
        vErrors = [err2];
      } else {
        vErrors.push(err2);
      }
      errors++;
    }
    if (data.type === undefined) {
      const err3 = {
        instancePath,
        schemaPath: '#/required',
        keyword: 'required',
        params: { missingProperty: 'type' },
        message: "must have required property '" + 'type' + "'",
        schema: schema181.required,
        parentSchema: schema181,
        data,
      };
      if (vErrors === null) {
        vErrors = [err3];
      } else {
        vErrors.push(err3);
      }
      errors++;
    }
    if (data.data === undefined) {
      const err4 = {
        instancePath,
        schemaPath: '#/required',
        keyword: 'required',
        params: { missingProperty: 'data' },
        message: "must have required property '" + 'data' + "'",
        schema: schema181.required,
        parentSchema: schema181,
        data,
      };
      if (vErrors === null) {
        vErrors = [err4];
      } else {
        vErrors.push(err4);
      }
      errors++;
    }
    for (const key0 in data) {
      if (!(
        key0 === 'stream_id' ||
        key0 === 'seq' ||
        key0 === 'time' ||
        key0 === 'type' ||
        key0 === 'vm_id' ||
        key0 === 'job_id' ||
        key0 === 'user_id' ||
        key0 === 'data'
      )) {
        const err5 = {
          instancePath,
          schemaPath: '#/additionalProperties',
          keyword: 'additionalProperties',
          params: { additionalProperty: key0 },
          message: 'must NOT have additional properties',
          schema: false,
          parentSchema: schema181,
          data,
        };
        if (vErrors === null) {
          vErrors = [err5];
        } else {
          vErrors.push(err5);
        }
        errors++;
      }
    }
    if (data.stream_id !== undefined) {
      let data0 = data.stream_id;
      if (typeof data0 === 'string') {
        if (func4(data0) > 64) {
          const err6 = {
            instancePath: instancePath + '/stream_id',
            schemaPath: '#/definitions/StreamId/maxLength',
            keyword: 'maxLength',
            params: { limit: 64 },
            message: 'must NOT have more than 64 characters',
            schema: 64,
            parentSchema: schema159,
            data: data0,
          };
          if (vErrors === null) {
            vErrors = [err6];
          } else {
            vErrors.push(err6);
          }
          errors++;
        }
        if (func4(data0) < 1) {
          const err7 = {
            instancePath: instancePath + '/stream_id',
            schemaPath: '#/definitions/StreamId/minLength',
            keyword: 'minLength',
            params: { limit: 1 },
            message: 'must NOT have fewer than 1 characters',
            schema: 1,
            parentSchema: schema159,
            data: data0,
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
          instancePath: instancePath + '/stream_id',
          schemaPath: '#/definitions/StreamId/type',
          keyword: 'type',
          params: { type: 'string' },
          message: 'must be string',
          schema: schema159.type,
          parentSchema: schema159,
          data: data0,
        };
        if (vErrors === null) {
          vErrors = [err8];
        } else {
          vErrors.push(err8);
        }
        errors++;
      }
    }
    if (data.seq !== undefined) {
      let data1 = data.seq;
      if (!(typeof data1 == 'number' && !(data1 % 1) && !isNaN(data1) && isFinite(data1))) {
        const err9 = {
          instancePath: instancePath + '/seq',
          schemaPath: '#/properties/seq/type',
          keyword: 'type',
          params: { type: 'integer' },
          message: 'must be integer',
          schema: schema181.properties.seq.type,
          parentSchema: schema181.properties.seq,
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
        if (data1 < 1 || isNaN(data1)) {
          const err10 = {
            instancePath: instancePath + '/seq',
            schemaPath: '#/properties/seq/minimum',
            keyword: 'minimum',
            params: { comparison: '>=', limit: 1 },
            message: 'must be >= 1',
            schema: 1,
            parentSchema: schema181.properties.seq,
            data: data1,
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
    if (data.time !== undefined) {
      let data2 = data.time;
      if (typeof data2 === 'string') {
        if (!pattern1.test(data2)) {
          const err11 = {
            instancePath: instancePath + '/time',
            schemaPath: '#/definitions/Timestamp/pattern',
            keyword: 'pattern',
            params: { pattern: '^\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d\\.\\d{3}Z$' },
            message:
              'must match pattern "' +
              '^\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d\\.\\d{3}Z$' +
              '"',
            schema: '^\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d\\.\\d{3}Z$',
            parentSchema: schema16,
            data: data2,
          };
          if (vErrors === null) {
            vErrors = [err11];
          } else {
            vErrors.push(err11);
          }
          errors++;
        }
        if (!formats0.test(data2)) {
          const err12 = {
            instancePath: instancePath + '/time',
            schemaPath: '#/definitions/Timestamp/format',
            keyword: 'format',
            params: { format: 'date-time' },
            message: 'must match format "' + 'date-time' + '"',
            schema: 'date-time',
            parentSchema: schema16,
            data: data2,
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
          instancePath: instancePath + '/time',
          schemaPath: '#/definitions/Timestamp/type',
          keyword: 'type',
          params: { type: 'string' },
          message: 'must be string',
          schema: schema16.type,
          parentSchema: schema16,
          data: data2,
        };
        if (vErrors === null) {
          vErrors = [err13];
        } else {
          vErrors.push(err13);
        }
        errors++;
      }
    }
    if (data.type !== undefined) {
      let data3 = data.type;
      if (typeof data3 !== 'string') {
        const err14 = {
          instancePath: instancePath + '/type',
          schemaPath: '#/properties/type/type',
          keyword: 'type',
          params: { type: 'string' },
          message: 'must be string',
          schema: schema181.properties.type.type,
          parentSchema: schema181.properties.type,
          data: data3,
        };
        if (vErrors === null) {
          vErrors = [err14];
        } else {
          vErrors.push(err14);
        }
        errors++;
      }
      if (!(data3 === 'job.ended')) {
        const err15 = {
          instancePath: instancePath + '/type',
          schemaPath: '#/properties/type/enum',
          keyword: 'enum',
          params: { allowedValues: schema181.properties.type.enum },
          message: 'must be equal to one of the allowed values',
          schema: schema181.properties.type.enum,
          parentSchema: schema181.properties.type,
          data: data3,
        };
        if (vErrors === null) {
          vErrors = [err15];
        } else {
          vErrors.push(err15);
        }
        errors++;
      }
    }
    if (data.vm_id !== undefined) {
      let data4 = data.vm_id;
      if (typeof data4 === 'string') {
        if (!pattern9.test(data4)) {
          const err16 = {
            instancePath: instancePath + '/vm_id',
            schemaPath: '#/definitions/VmId/pattern',
            keyword: 'pattern',
            params: { pattern: '^vm_[0-9a-hjkmnp-tv-z]{26}$' },
            message: 'must match pattern "' + '^vm_[0-9a-hjkmnp-tv-z]{26}$' + '"',
            schema: '^vm_[0-9a-hjkmnp-tv-z]{26}$',
            parentSchema: schema38,
            data: data4,
          };
          if (vErrors === null) {
            vErrors = [err16];
          } else {
            vErrors.push(err16);
          }
          errors++;
        }
      } else {
        const err17 = {
          instancePath: instancePath + '/vm_id',
          schemaPath: '#/definitions/VmId/type',
          keyword: 'type',
          params: { type: 'string' },
          message: 'must be string',
          schema: schema38.type,
          parentSchema: schema38,
          data: data4,
        };
        if (vErrors === null) {
          vErrors = [err17];
        } else {
          vErrors.push(err17);
        }
        errors++;
      }
    }
    if (data.job_id !== undefined) {
      let data5 = data.job_id;
      if (typeof data5 === 'string') {
        if (!pattern12.test(data5)) {
          const err18 = {
            instancePath: instancePath + '/job_id',
            schemaPath: '#/definitions/JobId/pattern',
            keyword: 'pattern',
            params: { pattern: '^job_[0-9a-hjkmnp-tv-z]{26}$' },
            message: 'must match pattern "' + '^job_[0-9a-hjkmnp-tv-z]{26}$' + '"',
            schema: '^job_[0-9a-hjkmnp-tv-z]{26}$',
            parentSchema: schema45,
            data: data5,
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
          instancePath: instancePath + '/job_id',
          schemaPath: '#/definitions/JobId/type',
          keyword: 'type',
          params: { type: 'string' },
          message: 'must be string',
          schema: schema45.type,
          parentSchema: schema45,
          data: data5,
        };
        if (vErrors === null) {
          vErrors = [err19];
        } else {
          vErrors.push(err19);
        }
        errors++;
      }
    }
    if (data.user_id !== undefined) {
      let data6 = data.user_id;
      if (typeof data6 === 'string') {
        if (!pattern0.test(data6)) {
          const err20 = {
            instancePath: instancePath + '/user_id',
            schemaPath: '#/definitions/UserId/pattern',
            keyword: 'pattern',
            params: { pattern: '^usr_[0-9a-hjkmnp-tv-z]{26}$' },
            message: 'must match pattern "' + '^usr_[0-9a-hjkmnp-tv-z]{26}$' + '"',
            schema: '^usr_[0-9a-hjkmnp-tv-z]{26}$',
            parentSchema: schema15,
            data: data6,
          };
          if (vErrors === null) {
            vErrors = [err20];
          } else {
            vErrors.push(err20);
          }
          errors++;
        }
      } else {
        const err21 = {
          instancePath: instancePath + '/user_id',
          schemaPath: '#/definitions/UserId/type',
          keyword: 'type',
          params: { type: 'string' },
          message: 'must be string',
          schema: schema15.type,
          parentSchema: schema15,
          data: data6,
        };
        if (vErrors === null) {
          vErrors = [err21];
        } else {
          vErrors.push(err21);
        }
        errors++;
      }
    }
    if (data.data !== undefined) {
      if (
        !validate88(data.data, {
          instancePath: instancePath + '/data',
          parentData: data,
          parentDataProperty: 'data',
          rootData,
        })
      ) {
        vErrors = vErrors === null ? validate88.errors : vErrors.concat(validate88.errors);
        errors = vErrors.length;
      }
    }
  } else {
    const err22 = {
      instancePath,
      schemaPath: '#/type',
      keyword: 'type',
      params: { type: 'object' },
      message: 'must be object',
      schema: schema181.type,
      parentSchema: schema181,
      data,
    };
    if (vErrors === null) {
      vErrors = [err22];
    } else {
      vErrors.push(err22);
    }
    errors++;
  }
  validate87.errors = vErrors;
  return errors === 0;
}
const schema188 = {
  type: 'object',
  properties: {
    stream_id: { $ref: '#/definitions/StreamId' },
    seq: {
      type: 'integer',
      description: 'Place in the log of events; rises, never used again.',
      minimum: 1,
    },
    time: { $ref: '#/definitions/Timestamp' },
    type: { type: 'string', enum: ['vm.created', 'vm.updated', 'vm.deleted'] },
    vm_id: { $ref: '#/definitions/VmId' },
    job_id: { $ref: '#/definitions/JobId' },
    user_id: { $ref: '#/definitions/UserId' },
    data: { $ref: '#/definitions/VmData' },
  },
  required: ['stream_id', 'seq', 'time', 'type', 'data'],
  additionalProperties: false,
};
const schema194 = {
  type: 'object',
  properties: { vm: { $ref: '#/definitions/Vm' } },
  required: ['vm'],
  additionalProperties: false,
};
function validate93(
  data,
  { instancePath = '', parentData, parentDataProperty, rootData = data } = {},
) {
  let vErrors = null;
  let errors = 0;
  if (data && typeof data == 'object' && !Array.isArray(data)) {
    if (data.vm === undefined) {
      const err0 = {
        instancePath,
        schemaPath: '#/required',
        keyword: 'required',
        params: { missingProperty: 'vm' },
        message: "must have required property '" + 'vm' + "'",
        schema: schema194.required,
        parentSchema: schema194,
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
          parentSchema: schema194,
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
      if (
        !validate26(data.vm, {
          instancePath: instancePath + '/vm',
          parentData: data,
          parentDataProperty: 'vm',
          rootData,
        })
      ) {
        vErrors = vErrors === null ? validate26.errors : vErrors.concat(validate26.errors);
        errors = vErrors.length;
      }
    }
  } else {
    const err2 = {
      instancePath,
      schemaPath: '#/type',
      keyword: 'type',
      params: { type: 'object' },
      message: 'must be object',
      schema: schema194.type,
      parentSchema: schema194,
      data,
    };
    if (vErrors === null) {
      vErrors = [err2];
    } else {
      vErrors.push(err2);
    }
    errors++;
  }
  validate93.errors = vErrors;
  return errors === 0;
}
function validate92(
  data,
  { instancePath = '', parentData, parentDataProperty, rootData = data } = {},
) {
  let vErrors = null;
  let errors = 0;
  if (data && typeof data == 'object' && !Array.isArray(data)) {
    if (data.stream_id === undefined) {
      const err0 = {
        instancePath,
        schemaPath: '#/required',
        keyword: 'required',
        params: { missingProperty: 'stream_id' },
        message: "must have required property '" + 'stream_id' + "'",
        schema: schema188.required,
        parentSchema: schema188,
        data,
      };
      if (vErrors === null) {
        vErrors = [err0];
      } else {
        vErrors.push(err0);
      }
      errors++;
    }
    if (data.seq === undefined) {
      const err1 = {
        instancePath,
        schemaPath: '#/required',
        keyword: 'required',
        params: { missingProperty: 'seq' },
        message: "must have required property '" + 'seq' + "'",
        schema: schema188.required,
        parentSchema: schema188,
        data,
      };
      if (vErrors === null) {
        vErrors = [err1];
      } else {
        vErrors.push(err1);
      }
      errors++;
    }
    if (data.time === undefined) {
      const err2 = {
        instancePath,
        schemaPath: '#/required',
        keyword: 'required',
        params: { missingProperty: 'time' },
        message: "must have required property '" + 'time' + "'",
        schema: schema188.required,
        parentSchema: schema188,
        data,
      };
      if (vErrors === null) {
        vErrors = [err2];
      } else {
        vErrors.push(err2);
      }
      errors++;
    }
    if (data.type === undefined) {
      const err3 = {
        instancePath,
        schemaPath: '#/required',
        keyword: 'required',
        params: { missingProperty: 'type' },
        message: "must have required property '" + 'type' + "'",
        schema: schema188.required,
        parentSchema: schema188,
        data,
      };
      if (vErrors === null) {
        vErrors = [err3];
      } else {
        vErrors.push(err3);
      }
      errors++;
    }
    if (data.data === undefined) {
      const err4 = {
        instancePath,
        schemaPath: '#/required',
        keyword: 'required',
        params: { missingProperty: 'data' },
        message: "must have required property '" + 'data' + "'",
        schema: schema188.required,
        parentSchema: schema188,
        data,
      };
      if (vErrors === null) {
        vErrors = [err4];
      } else {
        vErrors.push(err4);
      }
      errors++;
    }
    for (const key0 in data) {
      if (!(
        key0 === 'stream_id' ||
        key0 === 'seq' ||
        key0 === 'time' ||
        key0 === 'type' ||
        key0 === 'vm_id' ||
        key0 === 'job_id' ||
        key0 === 'user_id' ||
        key0 === 'data'
      )) {
        const err5 = {
          instancePath,
          schemaPath: '#/additionalProperties',
          keyword: 'additionalProperties',
          params: { additionalProperty: key0 },
          message: 'must NOT have additional properties',
          schema: false,
          parentSchema: schema188,
          data,
        };
        if (vErrors === null) {
          vErrors = [err5];
        } else {
          vErrors.push(err5);
        }
        errors++;
      }
    }
    if (data.stream_id !== undefined) {
      let data0 = data.stream_id;
      if (typeof data0 === 'string') {
        if (func4(data0) > 64) {
          const err6 = {
            instancePath: instancePath + '/stream_id',
            schemaPath: '#/definitions/StreamId/maxLength',
            keyword: 'maxLength',
            params: { limit: 64 },
            message: 'must NOT have more than 64 characters',
            schema: 64,
            parentSchema: schema159,
            data: data0,
          };
          if (vErrors === null) {
            vErrors = [err6];
          } else {
            vErrors.push(err6);
          }
          errors++;
        }
        if (func4(data0) < 1) {
          const err7 = {
            instancePath: instancePath + '/stream_id',
            schemaPath: '#/definitions/StreamId/minLength',
            keyword: 'minLength',
            params: { limit: 1 },
            message: 'must NOT have fewer than 1 characters',
            schema: 1,
            parentSchema: schema159,
            data: data0,
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
          instancePath: instancePath + '/stream_id',
          schemaPath: '#/definitions/StreamId/type',
          keyword: 'type',
          params: { type: 'string' },
          message: 'must be string',
          schema: schema159.type,
          parentSchema: schema159,
          data: data0,
        };
        if (vErrors === null) {
          vErrors = [err8];
        } else {
          vErrors.push(err8);
        }
        errors++;
      }
    }
    if (data.seq !== undefined) {
      let data1 = data.seq;
      if (!(typeof data1 == 'number' && !(data1 % 1) && !isNaN(data1) && isFinite(data1))) {
        const err9 = {
          instancePath: instancePath + '/seq',
          schemaPath: '#/properties/seq/type',
          keyword: 'type',
          params: { type: 'integer' },
          message: 'must be integer',
          schema: schema188.properties.seq.type,
          parentSchema: schema188.properties.seq,
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
        if (data1 < 1 || isNaN(data1)) {
          const err10 = {
            instancePath: instancePath + '/seq',
            schemaPath: '#/properties/seq/minimum',
            keyword: 'minimum',
            params: { comparison: '>=', limit: 1 },
            message: 'must be >= 1',
            schema: 1,
            parentSchema: schema188.properties.seq,
            data: data1,
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
    if (data.time !== undefined) {
      let data2 = data.time;
      if (typeof data2 === 'string') {
        if (!pattern1.test(data2)) {
          const err11 = {
            instancePath: instancePath + '/time',
            schemaPath: '#/definitions/Timestamp/pattern',
            keyword: 'pattern',
            params: { pattern: '^\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d\\.\\d{3}Z$' },
            message:
              'must match pattern "' +
              '^\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d\\.\\d{3}Z$' +
              '"',
            schema: '^\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d\\.\\d{3}Z$',
            parentSchema: schema16,
            data: data2,
          };
          if (vErrors === null) {
            vErrors = [err11];
          } else {
            vErrors.push(err11);
          }
          errors++;
        }
        if (!formats0.test(data2)) {
          const err12 = {
            instancePath: instancePath + '/time',
            schemaPath: '#/definitions/Timestamp/format',
            keyword: 'format',
            params: { format: 'date-time' },
            message: 'must match format "' + 'date-time' + '"',
            schema: 'date-time',
            parentSchema: schema16,
            data: data2,
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
          instancePath: instancePath + '/time',
          schemaPath: '#/definitions/Timestamp/type',
          keyword: 'type',
          params: { type: 'string' },
          message: 'must be string',
          schema: schema16.type,
          parentSchema: schema16,
          data: data2,
        };
        if (vErrors === null) {
          vErrors = [err13];
        } else {
          vErrors.push(err13);
        }
        errors++;
      }
    }
    if (data.type !== undefined) {
      let data3 = data.type;
      if (typeof data3 !== 'string') {
        const err14 = {
          instancePath: instancePath + '/type',
          schemaPath: '#/properties/type/type',
          keyword: 'type',
          params: { type: 'string' },
          message: 'must be string',
          schema: schema188.properties.type.type,
          parentSchema: schema188.properties.type,
          data: data3,
        };
        if (vErrors === null) {
          vErrors = [err14];
        } else {
          vErrors.push(err14);
        }
        errors++;
      }
      if (!(data3 === 'vm.created' || data3 === 'vm.updated' || data3 === 'vm.deleted')) {
        const err15 = {
          instancePath: instancePath + '/type',
          schemaPath: '#/properties/type/enum',
          keyword: 'enum',
          params: { allowedValues: schema188.properties.type.enum },
          message: 'must be equal to one of the allowed values',
          schema: schema188.properties.type.enum,
          parentSchema: schema188.properties.type,
          data: data3,
        };
        if (vErrors === null) {
          vErrors = [err15];
        } else {
          vErrors.push(err15);
        }
        errors++;
      }
    }
    if (data.vm_id !== undefined) {
      let data4 = data.vm_id;
      if (typeof data4 === 'string') {
        if (!pattern9.test(data4)) {
          const err16 = {
            instancePath: instancePath + '/vm_id',
            schemaPath: '#/definitions/VmId/pattern',
            keyword: 'pattern',
            params: { pattern: '^vm_[0-9a-hjkmnp-tv-z]{26}$' },
            message: 'must match pattern "' + '^vm_[0-9a-hjkmnp-tv-z]{26}$' + '"',
            schema: '^vm_[0-9a-hjkmnp-tv-z]{26}$',
            parentSchema: schema38,
            data: data4,
          };
          if (vErrors === null) {
            vErrors = [err16];
          } else {
            vErrors.push(err16);
          }
          errors++;
        }
      } else {
        const err17 = {
          instancePath: instancePath + '/vm_id',
          schemaPath: '#/definitions/VmId/type',
          keyword: 'type',
          params: { type: 'string' },
          message: 'must be string',
          schema: schema38.type,
          parentSchema: schema38,
          data: data4,
        };
        if (vErrors === null) {
          vErrors = [err17];
        } else {
          vErrors.push(err17);
        }
        errors++;
      }
    }
    if (data.job_id !== undefined) {
      let data5 = data.job_id;
      if (typeof data5 === 'string') {
        if (!pattern12.test(data5)) {
          const err18 = {
            instancePath: instancePath + '/job_id',
            schemaPath: '#/definitions/JobId/pattern',
            keyword: 'pattern',
            params: { pattern: '^job_[0-9a-hjkmnp-tv-z]{26}$' },
            message: 'must match pattern "' + '^job_[0-9a-hjkmnp-tv-z]{26}$' + '"',
            schema: '^job_[0-9a-hjkmnp-tv-z]{26}$',
            parentSchema: schema45,
            data: data5,
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
          instancePath: instancePath + '/job_id',
          schemaPath: '#/definitions/JobId/type',
          keyword: 'type',
          params: { type: 'string' },
          message: 'must be string',
          schema: schema45.type,
          parentSchema: schema45,
          data: data5,
        };
        if (vErrors === null) {
          vErrors = [err19];
        } else {
          vErrors.push(err19);
        }
        errors++;
      }
    }
    if (data.user_id !== undefined) {
      let data6 = data.user_id;
      if (typeof data6 === 'string') {
        if (!pattern0.test(data6)) {
          const err20 = {
            instancePath: instancePath + '/user_id',
            schemaPath: '#/definitions/UserId/pattern',
            keyword: 'pattern',
            params: { pattern: '^usr_[0-9a-hjkmnp-tv-z]{26}$' },
            message: 'must match pattern "' + '^usr_[0-9a-hjkmnp-tv-z]{26}$' + '"',
            schema: '^usr_[0-9a-hjkmnp-tv-z]{26}$',
            parentSchema: schema15,
            data: data6,
          };
          if (vErrors === null) {
            vErrors = [err20];
          } else {
            vErrors.push(err20);
          }
          errors++;
        }
      } else {
        const err21 = {
          instancePath: instancePath + '/user_id',
          schemaPath: '#/definitions/UserId/type',
          keyword: 'type',
          params: { type: 'string' },
          message: 'must be string',
          schema: schema15.type,
          parentSchema: schema15,
          data: data6,
        };
        if (vErrors === null) {
          vErrors = [err21];
        } else {
          vErrors.push(err21);
        }
        errors++;
      }
    }
    if (data.data !== undefined) {
      if (
        !validate93(data.data, {
          instancePath: instancePath + '/data',
          parentData: data,
          parentDataProperty: 'data',
          rootData,
        })
      ) {
        vErrors = vErrors === null ? validate93.errors : vErrors.concat(validate93.errors);
        errors = vErrors.length;
      }
    }
  } else {
    const err22 = {
      instancePath,
      schemaPath: '#/type',
      keyword: 'type',
      params: { type: 'object' },
      message: 'must be object',
      schema: schema188.type,
      parentSchema: schema188,
      data,
    };
    if (vErrors === null) {
      vErrors = [err22];
    } else {
      vErrors.push(err22);
    }
    errors++;
  }
  validate92.errors = vErrors;
  return errors === 0;
}
const schema195 = {
  type: 'object',
  properties: {
    stream_id: { $ref: '#/definitions/StreamId' },
    seq: {
      type: 'integer',
      description: 'Place in the log of events; rises, never used again.',
      minimum: 1,
    },
    time: { $ref: '#/definitions/Timestamp' },
    type: { type: 'string', enum: ['user.created', 'user.deleted'] },
    vm_id: { $ref: '#/definitions/VmId' },
    job_id: { $ref: '#/definitions/JobId' },
    user_id: { $ref: '#/definitions/UserId' },
    data: { $ref: '#/definitions/UserData' },
  },
  required: ['stream_id', 'seq', 'time', 'type', 'data'],
  additionalProperties: false,
};
const schema201 = {
  type: 'object',
  properties: { user: { $ref: '#/definitions/User' } },
  required: ['user'],
  additionalProperties: false,
};
function validate98(
  data,
  { instancePath = '', parentData, parentDataProperty, rootData = data } = {},
) {
  let vErrors = null;
  let errors = 0;
  if (data && typeof data == 'object' && !Array.isArray(data)) {
    if (data.user === undefined) {
      const err0 = {
        instancePath,
        schemaPath: '#/required',
        keyword: 'required',
        params: { missingProperty: 'user' },
        message: "must have required property '" + 'user' + "'",
        schema: schema201.required,
        parentSchema: schema201,
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
          parentSchema: schema201,
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
      if (
        !validate13(data.user, {
          instancePath: instancePath + '/user',
          parentData: data,
          parentDataProperty: 'user',
          rootData,
        })
      ) {
        vErrors = vErrors === null ? validate13.errors : vErrors.concat(validate13.errors);
        errors = vErrors.length;
      }
    }
  } else {
    const err2 = {
      instancePath,
      schemaPath: '#/type',
      keyword: 'type',
      params: { type: 'object' },
      message: 'must be object',
      schema: schema201.type,
      parentSchema: schema201,
      data,
    };
    if (vErrors === null) {
      vErrors = [err2];
    } else {
      vErrors.push(err2);
    }
    errors++;
  }
  validate98.errors = vErrors;
  return errors === 0;
}
function validate97(
  data,
  { instancePath = '', parentData, parentDataProperty, rootData = data } = {},
) {
  let vErrors = null;
  let errors = 0;
  if (data && typeof data == 'object' && !Array.isArray(data)) {
    if (data.stream_id === undefined) {
      const err0 = {
        instancePath,
        schemaPath: '#/required',
        keyword: 'required',
        params: { missingProperty: 'stream_id' },
        message: "must have required property '" + 'stream_id' + "'",
        schema: schema195.required,
        parentSchema: schema195,
        data,
      };
      if (vErrors === null) {
        vErrors = [err0];
      } else {
        vErrors.push(err0);
      }
      errors++;
    }
    if (data.seq === undefined) {
      const err1 = {
        instancePath,
        schemaPath: '#/required',
        keyword: 'required',
        params: { missingProperty: 'seq' },
        message: "must have required property '" + 'seq' + "'",
        schema: schema195.required,
        parentSchema: schema195,
        data,
      };
      if (vErrors === null) {
        vErrors = [err1];
      } else {
        vErrors.push(err1);
      }
      errors++;
    }
    if (data.time === undefined) {
      const err2 = {
        instancePath,
        schemaPath: '#/required',
        keyword: 'required',
        params: { missingProperty: 'time' },
        message: "must have required property '" + 'time' + "'",
        schema: schema195.required,
        parentSchema: schema195,
        data,
      };
      if (vErrors === null) {
        vErrors = [err2];
      } else {
        vErrors.push(err2);
      }
      errors++;
    }
    if (data.type === undefined) {
      const err3 = {
        instancePath,
        schemaPath: '#/required',
        keyword: 'required',
        params: { missingProperty: 'type' },
        message: "must have required property '" + 'type' + "'",
        schema: schema195.required,
        parentSchema: schema195,
        data,
      };
      if (vErrors === null) {
        vErrors = [err3];
      } else {
        vErrors.push(err3);
      }
      errors++;
    }
    if (data.data === undefined) {
      const err4 = {
        instancePath,
        schemaPath: '#/required',
        keyword: 'required',
        params: { missingProperty: 'data' },
        message: "must have required property '" + 'data' + "'",
        schema: schema195.required,
        parentSchema: schema195,
        data,
      };
      if (vErrors === null) {
        vErrors = [err4];
      } else {
        vErrors.push(err4);
      }
      errors++;
    }
    for (const key0 in data) {
      if (!(
        key0 === 'stream_id' ||
        key0 === 'seq' ||
        key0 === 'time' ||
        key0 === 'type' ||
        key0 === 'vm_id' ||
        key0 === 'job_id' ||
        key0 === 'user_id' ||
        key0 === 'data'
      )) {
        const err5 = {
          instancePath,
          schemaPath: '#/additionalProperties',
          keyword: 'additionalProperties',
          params: { additionalProperty: key0 },
          message: 'must NOT have additional properties',
          schema: false,
          parentSchema: schema195,
          data,
        };
        if (vErrors === null) {
          vErrors = [err5];
        } else {
          vErrors.push(err5);
        }
        errors++;
      }
    }
    if (data.stream_id !== undefined) {
      let data0 = data.stream_id;
      if (typeof data0 === 'string') {
        if (func4(data0) > 64) {
          const err6 = {
            instancePath: instancePath + '/stream_id',
            schemaPath: '#/definitions/StreamId/maxLength',
            keyword: 'maxLength',
            params: { limit: 64 },
            message: 'must NOT have more than 64 characters',
            schema: 64,
            parentSchema: schema159,
            data: data0,
          };
          if (vErrors === null) {
            vErrors = [err6];
          } else {
            vErrors.push(err6);
          }
          errors++;
        }
        if (func4(data0) < 1) {
          const err7 = {
            instancePath: instancePath + '/stream_id',
            schemaPath: '#/definitions/StreamId/minLength',
            keyword: 'minLength',
            params: { limit: 1 },
            message: 'must NOT have fewer than 1 characters',
            schema: 1,
            parentSchema: schema159,
            data: data0,
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
          instancePath: instancePath + '/stream_id',
          schemaPath: '#/definitions/StreamId/type',
          keyword: 'type',
          params: { type: 'string' },
          message: 'must be string',
          schema: schema159.type,
          parentSchema: schema159,
          data: data0,
        };
        if (vErrors === null) {
          vErrors = [err8];
        } else {
          vErrors.push(err8);
        }
        errors++;
      }
    }
    if (data.seq !== undefined) {
      let data1 = data.seq;
      if (!(typeof data1 == 'number' && !(data1 % 1) && !isNaN(data1) && isFinite(data1))) {
        const err9 = {
          instancePath: instancePath + '/seq',
          schemaPath: '#/properties/seq/type',
          keyword: 'type',
          params: { type: 'integer' },
          message: 'must be integer',
          schema: schema195.properties.seq.type,
          parentSchema: schema195.properties.seq,
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
        if (data1 < 1 || isNaN(data1)) {
          const err10 = {
            instancePath: instancePath + '/seq',
            schemaPath: '#/properties/seq/minimum',
            keyword: 'minimum',
            params: { comparison: '>=', limit: 1 },
            message: 'must be >= 1',
            schema: 1,
            parentSchema: schema195.properties.seq,
            data: data1,
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
    if (data.time !== undefined) {
      let data2 = data.time;
      if (typeof data2 === 'string') {
        if (!pattern1.test(data2)) {
          const err11 = {
            instancePath: instancePath + '/time',
            schemaPath: '#/definitions/Timestamp/pattern',
            keyword: 'pattern',
            params: { pattern: '^\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d\\.\\d{3}Z$' },
            message:
              'must match pattern "' +
              '^\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d\\.\\d{3}Z$' +
              '"',
            schema: '^\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d\\.\\d{3}Z$',
            parentSchema: schema16,
            data: data2,
          };
          if (vErrors === null) {
            vErrors = [err11];
          } else {
            vErrors.push(err11);
          }
          errors++;
        }
        if (!formats0.test(data2)) {
          const err12 = {
            instancePath: instancePath + '/time',
            schemaPath: '#/definitions/Timestamp/format',
            keyword: 'format',
            params: { format: 'date-time' },
            message: 'must match format "' + 'date-time' + '"',
            schema: 'date-time',
            parentSchema: schema16,
            data: data2,
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
          instancePath: instancePath + '/time',
          schemaPath: '#/definitions/Timestamp/type',
          keyword: 'type',
          params: { type: 'string' },
          message: 'must be string',
          schema: schema16.type,
          parentSchema: schema16,
          data: data2,
        };
        if (vErrors === null) {
          vErrors = [err13];
        } else {
          vErrors.push(err13);
        }
        errors++;
      }
    }
    if (data.type !== undefined) {
      let data3 = data.type;
      if (typeof data3 !== 'string') {
        const err14 = {
          instancePath: instancePath + '/type',
          schemaPath: '#/properties/type/type',
          keyword: 'type',
          params: { type: 'string' },
          message: 'must be string',
          schema: schema195.properties.type.type,
          parentSchema: schema195.properties.type,
          data: data3,
        };
        if (vErrors === null) {
          vErrors = [err14];
        } else {
          vErrors.push(err14);
        }
        errors++;
      }
      if (!(data3 === 'user.created' || data3 === 'user.deleted')) {
        const err15 = {
          instancePath: instancePath + '/type',
          schemaPath: '#/properties/type/enum',
          keyword: 'enum',
          params: { allowedValues: schema195.properties.type.enum },
          message: 'must be equal to one of the allowed values',
          schema: schema195.properties.type.enum,
          parentSchema: schema195.properties.type,
          data: data3,
        };
        if (vErrors === null) {
          vErrors = [err15];
        } else {
          vErrors.push(err15);
        }
        errors++;
      }
    }
    if (data.vm_id !== undefined) {
      let data4 = data.vm_id;
      if (typeof data4 === 'string') {
        if (!pattern9.test(data4)) {
          const err16 = {
            instancePath: instancePath + '/vm_id',
            schemaPath: '#/definitions/VmId/pattern',
            keyword: 'pattern',
            params: { pattern: '^vm_[0-9a-hjkmnp-tv-z]{26}$' },
            message: 'must match pattern "' + '^vm_[0-9a-hjkmnp-tv-z]{26}$' + '"',
            schema: '^vm_[0-9a-hjkmnp-tv-z]{26}$',
            parentSchema: schema38,
            data: data4,
          };
          if (vErrors === null) {
            vErrors = [err16];
          } else {
            vErrors.push(err16);
          }
          errors++;
        }
      } else {
        const err17 = {
          instancePath: instancePath + '/vm_id',
          schemaPath: '#/definitions/VmId/type',
          keyword: 'type',
          params: { type: 'string' },
          message: 'must be string',
          schema: schema38.type,
          parentSchema: schema38,
          data: data4,
        };
        if (vErrors === null) {
          vErrors = [err17];
        } else {
          vErrors.push(err17);
        }
        errors++;
      }
    }
    if (data.job_id !== undefined) {
      let data5 = data.job_id;
      if (typeof data5 === 'string') {
        if (!pattern12.test(data5)) {
          const err18 = {
            instancePath: instancePath + '/job_id',
            schemaPath: '#/definitions/JobId/pattern',
            keyword: 'pattern',
            params: { pattern: '^job_[0-9a-hjkmnp-tv-z]{26}$' },
            message: 'must match pattern "' + '^job_[0-9a-hjkmnp-tv-z]{26}$' + '"',
            schema: '^job_[0-9a-hjkmnp-tv-z]{26}$',
            parentSchema: schema45,
            data: data5,
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
          instancePath: instancePath + '/job_id',
          schemaPath: '#/definitions/JobId/type',
          keyword: 'type',
          params: { type: 'string' },
          message: 'must be string',
          schema: schema45.type,
          parentSchema: schema45,
          data: data5,
        };
        if (vErrors === null) {
          vErrors = [err19];
        } else {
          vErrors.push(err19);
        }
        errors++;
      }
    }
    if (data.user_id !== undefined) {
      let data6 = data.user_id;
      if (typeof data6 === 'string') {
        if (!pattern0.test(data6)) {
          const err20 = {
            instancePath: instancePath + '/user_id',
            schemaPath: '#/definitions/UserId/pattern',
            keyword: 'pattern',
            params: { pattern: '^usr_[0-9a-hjkmnp-tv-z]{26}$' },
            message: 'must match pattern "' + '^usr_[0-9a-hjkmnp-tv-z]{26}$' + '"',
            schema: '^usr_[0-9a-hjkmnp-tv-z]{26}$',
            parentSchema: schema15,
            data: data6,
          };
          if (vErrors === null) {
            vErrors = [err20];
          } else {
            vErrors.push(err20);
          }
          errors++;
        }
      } else {
        const err21 = {
          instancePath: instancePath + '/user_id',
          schemaPath: '#/definitions/UserId/type',
          keyword: 'type',
          params: { type: 'string' },
          message: 'must be string',
          schema: schema15.type,
          parentSchema: schema15,
          data: data6,
        };
        if (vErrors === null) {
          vErrors = [err21];
        } else {
          vErrors.push(err21);
        }
        errors++;
      }
    }
    if (data.data !== undefined) {
      if (
        !validate98(data.data, {
          instancePath: instancePath + '/data',
          parentData: data,
          parentDataProperty: 'data',
          rootData,
        })
      ) {
        vErrors = vErrors === null ? validate98.errors : vErrors.concat(validate98.errors);
        errors = vErrors.length;
      }
    }
  } else {
    const err22 = {
      instancePath,
      schemaPath: '#/type',
      keyword: 'type',
      params: { type: 'object' },
      message: 'must be object',
      schema: schema195.type,
      parentSchema: schema195,
      data,
    };
    if (vErrors === null) {
      vErrors = [err22];
    } else {
      vErrors.push(err22);
    }
    errors++;
  }
  validate97.errors = vErrors;
  return errors === 0;
}
function validate75(
  data,
  { instancePath = '', parentData, parentDataProperty, rootData = data } = {},
) {
  let vErrors = null;
  let errors = 0;
  const _errs0 = errors;
  let valid0 = false;
  let passing0 = null;
  const _errs1 = errors;
  if (!validate76(data, { instancePath, parentData, parentDataProperty, rootData })) {
    vErrors = vErrors === null ? validate76.errors : vErrors.concat(validate76.errors);
    errors = vErrors.length;
  }
  var _valid0 = _errs1 === errors;
  if (_valid0) {
    valid0 = true;
    passing0 = 0;
  }
  const _errs2 = errors;
  if (!validate81(data, { instancePath, parentData, parentDataProperty, rootData })) {
    vErrors = vErrors === null ? validate81.errors : vErrors.concat(validate81.errors);
    errors = vErrors.length;
  }
  var _valid0 = _errs2 === errors;
  if (_valid0 && valid0) {
    valid0 = false;
    passing0 = [passing0, 1];
  } else {
    if (_valid0) {
      valid0 = true;
      passing0 = 1;
    }
    const _errs3 = errors;
    if (!validate87(data, { instancePath, parentData, parentDataProperty, rootData })) {
      vErrors = vErrors === null ? validate87.errors : vErrors.concat(validate87.errors);
      errors = vErrors.length;
    }
    var _valid0 = _errs3 === errors;
    if (_valid0 && valid0) {
      valid0 = false;
      passing0 = [passing0, 2];
    } else {
      if (_valid0) {
        valid0 = true;
        passing0 = 2;
      }
      const _errs4 = errors;
      if (!validate92(data, { instancePath, parentData, parentDataProperty, rootData })) {
        vErrors = vErrors === null ? validate92.errors : vErrors.concat(validate92.errors);
        errors = vErrors.length;
      }
      var _valid0 = _errs4 === errors;
      if (_valid0 && valid0) {
        valid0 = false;
        passing0 = [passing0, 3];
      } else {
        if (_valid0) {
          valid0 = true;
          passing0 = 3;
        }
        const _errs5 = errors;
        if (!validate97(data, { instancePath, parentData, parentDataProperty, rootData })) {
          vErrors = vErrors === null ? validate97.errors : vErrors.concat(validate97.errors);
          errors = vErrors.length;
        }
        var _valid0 = _errs5 === errors;
        if (_valid0 && valid0) {
          valid0 = false;
          passing0 = [passing0, 4];
        } else {
          if (_valid0) {
            valid0 = true;
            passing0 = 4;
          }
        }
      }
    }
  }
  if (!valid0) {
    const err0 = {
      instancePath,
      schemaPath: '#/oneOf',
      keyword: 'oneOf',
      params: { passingSchemas: passing0 },
      message: 'must match exactly one schema in oneOf',
      schema: schema164.oneOf,
      parentSchema: schema164,
      data,
    };
    if (vErrors === null) {
      vErrors = [err0];
    } else {
      vErrors.push(err0);
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
  validate75.errors = vErrors;
  return errors === 0;
}
function validate74(
  data,
  { instancePath = '', parentData, parentDataProperty, rootData = data } = {},
) {
  /*# sourceURL="result-ReadEvents" */ let vErrors = null;
  let errors = 0;
  if (data && typeof data == 'object' && !Array.isArray(data)) {
    if (data.stream_id === undefined) {
      const err0 = {
        instancePath,
        schemaPath: '#/required',
        keyword: 'required',
        params: { missingProperty: 'stream_id' },
        message: "must have required property '" + 'stream_id' + "'",
        schema: schema162.required,
        parentSchema: schema162,
        data,
      };
      if (vErrors === null) {
        vErrors = [err0];
      } else {
        vErrors.push(err0);
      }
      errors++;
    }
    if (data.events === undefined) {
      const err1 = {
        instancePath,
        schemaPath: '#/required',
        keyword: 'required',
        params: { missingProperty: 'events' },
        message: "must have required property '" + 'events' + "'",
        schema: schema162.required,
        parentSchema: schema162,
        data,
      };
      if (vErrors === null) {
        vErrors = [err1];
      } else {
        vErrors.push(err1);
      }
      errors++;
    }
    if (data.oldest_seq === undefined) {
      const err2 = {
        instancePath,
        schemaPath: '#/required',
        keyword: 'required',
        params: { missingProperty: 'oldest_seq' },
        message: "must have required property '" + 'oldest_seq' + "'",
        schema: schema162.required,
        parentSchema: schema162,
        data,
      };
      if (vErrors === null) {
        vErrors = [err2];
      } else {
        vErrors.push(err2);
      }
      errors++;
    }
    if (data.head_seq === undefined) {
      const err3 = {
        instancePath,
        schemaPath: '#/required',
        keyword: 'required',
        params: { missingProperty: 'head_seq' },
        message: "must have required property '" + 'head_seq' + "'",
        schema: schema162.required,
        parentSchema: schema162,
        data,
      };
      if (vErrors === null) {
        vErrors = [err3];
      } else {
        vErrors.push(err3);
      }
      errors++;
    }
    for (const key0 in data) {
      if (!(
        key0 === 'stream_id' ||
        key0 === 'events' ||
        key0 === 'oldest_seq' ||
        key0 === 'head_seq'
      )) {
        const err4 = {
          instancePath,
          schemaPath: '#/additionalProperties',
          keyword: 'additionalProperties',
          params: { additionalProperty: key0 },
          message: 'must NOT have additional properties',
          schema: false,
          parentSchema: schema162,
          data,
        };
        if (vErrors === null) {
          vErrors = [err4];
        } else {
          vErrors.push(err4);
        }
        errors++;
      }
    }
    if (data.stream_id !== undefined) {
      let data0 = data.stream_id;
      if (typeof data0 === 'string') {
        if (func4(data0) > 64) {
          const err5 = {
            instancePath: instancePath + '/stream_id',
            schemaPath: 'contract#/definitions/StreamId/maxLength',
            keyword: 'maxLength',
            params: { limit: 64 },
            message: 'must NOT have more than 64 characters',
            schema: 64,
            parentSchema: schema159,
            data: data0,
          };
          if (vErrors === null) {
            vErrors = [err5];
          } else {
            vErrors.push(err5);
          }
          errors++;
        }
        if (func4(data0) < 1) {
          const err6 = {
            instancePath: instancePath + '/stream_id',
            schemaPath: 'contract#/definitions/StreamId/minLength',
            keyword: 'minLength',
            params: { limit: 1 },
            message: 'must NOT have fewer than 1 characters',
            schema: 1,
            parentSchema: schema159,
            data: data0,
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
          schema: schema159.type,
          parentSchema: schema159,
          data: data0,
        };
        if (vErrors === null) {
          vErrors = [err7];
        } else {
          vErrors.push(err7);
        }
        errors++;
      }
    }
    if (data.events !== undefined) {
      let data1 = data.events;
      if (Array.isArray(data1)) {
        const len0 = data1.length;
        for (let i0 = 0; i0 < len0; i0++) {
          if (
            !validate75(data1[i0], {
              instancePath: instancePath + '/events/' + i0,
              parentData: data1,
              parentDataProperty: i0,
              rootData,
            })
          ) {
            vErrors = vErrors === null ? validate75.errors : vErrors.concat(validate75.errors);
            errors = vErrors.length;
          }
        }
      } else {
        const err8 = {
          instancePath: instancePath + '/events',
          schemaPath: '#/properties/events/type',
          keyword: 'type',
          params: { type: 'array' },
          message: 'must be array',
          schema: schema162.properties.events.type,
          parentSchema: schema162.properties.events,
          data: data1,
        };
        if (vErrors === null) {
          vErrors = [err8];
        } else {
          vErrors.push(err8);
        }
        errors++;
      }
    }
    if (data.oldest_seq !== undefined) {
      let data3 = data.oldest_seq;
      if (!(typeof data3 == 'number' && !(data3 % 1) && !isNaN(data3) && isFinite(data3))) {
        const err9 = {
          instancePath: instancePath + '/oldest_seq',
          schemaPath: '#/properties/oldest_seq/type',
          keyword: 'type',
          params: { type: 'integer' },
          message: 'must be integer',
          schema: schema162.properties.oldest_seq.type,
          parentSchema: schema162.properties.oldest_seq,
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
        if (data3 < 0 || isNaN(data3)) {
          const err10 = {
            instancePath: instancePath + '/oldest_seq',
            schemaPath: '#/properties/oldest_seq/minimum',
            keyword: 'minimum',
            params: { comparison: '>=', limit: 0 },
            message: 'must be >= 0',
            schema: 0,
            parentSchema: schema162.properties.oldest_seq,
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
    if (data.head_seq !== undefined) {
      let data4 = data.head_seq;
      if (!(typeof data4 == 'number' && !(data4 % 1) && !isNaN(data4) && isFinite(data4))) {
        const err11 = {
          instancePath: instancePath + '/head_seq',
          schemaPath: '#/properties/head_seq/type',
          keyword: 'type',
          params: { type: 'integer' },
          message: 'must be integer',
          schema: schema162.properties.head_seq.type,
          parentSchema: schema162.properties.head_seq,
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
        if (data4 < 0 || isNaN(data4)) {
          const err12 = {
            instancePath: instancePath + '/head_seq',
            schemaPath: '#/properties/head_seq/minimum',
            keyword: 'minimum',
            params: { comparison: '>=', limit: 0 },
            message: 'must be >= 0',
            schema: 0,
            parentSchema: schema162.properties.head_seq,
            data: data4,
          };
          if (vErrors === null) {
            vErrors = [err12];
          } else {
            vErrors.push(err12);
          }
          errors++;
        }
      }
    }
  } else {
    const err13 = {
      instancePath,
      schemaPath: '#/type',
      keyword: 'type',
      params: { type: 'object' },
      message: 'must be object',
      schema: schema162.type,
      parentSchema: schema162,
      data,
    };
    if (vErrors === null) {
      vErrors = [err13];
    } else {
      vErrors.push(err13);
    }
    errors++;
  }
  validate74.errors = vErrors;
  return errors === 0;
}
export const validateListProfiles = validate103;
const schema202 = {
  $id: 'result-ListProfiles',
  type: 'object',
  properties: { profiles: { type: 'array', items: { $ref: 'contract#/definitions/Profile' } } },
  required: ['profiles'],
  additionalProperties: false,
};
const schema203 = {
  type: 'object',
  properties: {
    name: { type: 'string', description: 'What `profile` of `provision_vm` names.' },
    backend: { type: 'string', description: 'Where its VMs go by default.' },
    size: { anyOf: [{ $ref: '#/definitions/VmSize' }, { $ref: '#/definitions/SizeBySlices' }] },
    image: { type: 'string', description: 'Full flist URL.' },
    bootstrap: { type: 'string', description: 'A configured script, or `none`.' },
    gateway: { type: 'boolean', description: 'Whether its VMs get a public address.' },
  },
  required: ['name', 'backend', 'size', 'image', 'bootstrap', 'gateway'],
  additionalProperties: false,
};
const schema205 = {
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
function validate104(
  data,
  { instancePath = '', parentData, parentDataProperty, rootData = data } = {},
) {
  let vErrors = null;
  let errors = 0;
  if (data && typeof data == 'object' && !Array.isArray(data)) {
    if (data.name === undefined) {
      const err0 = {
        instancePath,
        schemaPath: '#/required',
        keyword: 'required',
        params: { missingProperty: 'name' },
        message: "must have required property '" + 'name' + "'",
        schema: schema203.required,
        parentSchema: schema203,
        data,
      };
      if (vErrors === null) {
        vErrors = [err0];
      } else {
        vErrors.push(err0);
      }
      errors++;
    }
    if (data.backend === undefined) {
      const err1 = {
        instancePath,
        schemaPath: '#/required',
        keyword: 'required',
        params: { missingProperty: 'backend' },
        message: "must have required property '" + 'backend' + "'",
        schema: schema203.required,
        parentSchema: schema203,
        data,
      };
      if (vErrors === null) {
        vErrors = [err1];
      } else {
        vErrors.push(err1);
      }
      errors++;
    }
    if (data.size === undefined) {
      const err2 = {
        instancePath,
        schemaPath: '#/required',
        keyword: 'required',
        params: { missingProperty: 'size' },
        message: "must have required property '" + 'size' + "'",
        schema: schema203.required,
        parentSchema: schema203,
        data,
      };
      if (vErrors === null) {
        vErrors = [err2];
      } else {
        vErrors.push(err2);
      }
      errors++;
    }
    if (data.image === undefined) {
      const err3 = {
        instancePath,
        schemaPath: '#/required',
        keyword: 'required',
        params: { missingProperty: 'image' },
        message: "must have required property '" + 'image' + "'",
        schema: schema203.required,
        parentSchema: schema203,
        data,
      };
      if (vErrors === null) {
        vErrors = [err3];
      } else {
        vErrors.push(err3);
      }
      errors++;
    }
    if (data.bootstrap === undefined) {
      const err4 = {
        instancePath,
        schemaPath: '#/required',
        keyword: 'required',
        params: { missingProperty: 'bootstrap' },
        message: "must have required property '" + 'bootstrap' + "'",
        schema: schema203.required,
        parentSchema: schema203,
        data,
      };
      if (vErrors === null) {
        vErrors = [err4];
      } else {
        vErrors.push(err4);
      }
      errors++;
    }
    if (data.gateway === undefined) {
      const err5 = {
        instancePath,
        schemaPath: '#/required',
        keyword: 'required',
        params: { missingProperty: 'gateway' },
        message: "must have required property '" + 'gateway' + "'",
        schema: schema203.required,
        parentSchema: schema203,
        data,
      };
      if (vErrors === null) {
        vErrors = [err5];
      } else {
        vErrors.push(err5);
      }
      errors++;
    }
    for (const key0 in data) {
      if (!(
        key0 === 'name' ||
        key0 === 'backend' ||
        key0 === 'size' ||
        key0 === 'image' ||
        key0 === 'bootstrap' ||
        key0 === 'gateway'
      )) {
        const err6 = {
          instancePath,
          schemaPath: '#/additionalProperties',
          keyword: 'additionalProperties',
          params: { additionalProperty: key0 },
          message: 'must NOT have additional properties',
          schema: false,
          parentSchema: schema203,
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
    if (data.name !== undefined) {
      let data0 = data.name;
      if (typeof data0 !== 'string') {
        const err7 = {
          instancePath: instancePath + '/name',
          schemaPath: '#/properties/name/type',
          keyword: 'type',
          params: { type: 'string' },
          message: 'must be string',
          schema: schema203.properties.name.type,
          parentSchema: schema203.properties.name,
          data: data0,
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
      let data1 = data.backend;
      if (typeof data1 !== 'string') {
        const err8 = {
          instancePath: instancePath + '/backend',
          schemaPath: '#/properties/backend/type',
          keyword: 'type',
          params: { type: 'string' },
          message: 'must be string',
          schema: schema203.properties.backend.type,
          parentSchema: schema203.properties.backend,
          data: data1,
        };
        if (vErrors === null) {
          vErrors = [err8];
        } else {
          vErrors.push(err8);
        }
        errors++;
      }
    }
    if (data.size !== undefined) {
      let data2 = data.size;
      const _errs7 = errors;
      let valid1 = false;
      const _errs8 = errors;
      if (data2 && typeof data2 == 'object' && !Array.isArray(data2)) {
        if (data2.cpu === undefined) {
          const err9 = {
            instancePath: instancePath + '/size',
            schemaPath: '#/definitions/VmSize/required',
            keyword: 'required',
            params: { missingProperty: 'cpu' },
            message: "must have required property '" + 'cpu' + "'",
            schema: schema40.required,
            parentSchema: schema40,
            data: data2,
          };
          if (vErrors === null) {
            vErrors = [err9];
          } else {
            vErrors.push(err9);
          }
          errors++;
        }
        if (data2.memory_mb === undefined) {
          const err10 = {
            instancePath: instancePath + '/size',
            schemaPath: '#/definitions/VmSize/required',
            keyword: 'required',
            params: { missingProperty: 'memory_mb' },
            message: "must have required property '" + 'memory_mb' + "'",
            schema: schema40.required,
            parentSchema: schema40,
            data: data2,
          };
          if (vErrors === null) {
            vErrors = [err10];
          } else {
            vErrors.push(err10);
          }
          errors++;
        }
        for (const key1 in data2) {
          if (!(
            key1 === 'slices' ||
            key1 === 'cpu' ||
            key1 === 'memory_mb' ||
            key1 === 'disk_gb' ||
            key1 === 'rootfs_mb' ||
            key1 === 'public_ip'
          )) {
            const err11 = {
              instancePath: instancePath + '/size',
              schemaPath: '#/definitions/VmSize/additionalProperties',
              keyword: 'additionalProperties',
              params: { additionalProperty: key1 },
              message: 'must NOT have additional properties',
              schema: false,
              parentSchema: schema40,
              data: data2,
            };
            if (vErrors === null) {
              vErrors = [err11];
            } else {
              vErrors.push(err11);
            }
            errors++;
          }
        }
        if (data2.slices !== undefined) {
          let data3 = data2.slices;
          if (!(typeof data3 == 'number' && !(data3 % 1) && !isNaN(data3) && isFinite(data3))) {
            const err12 = {
              instancePath: instancePath + '/size/slices',
              schemaPath: '#/definitions/VmSize/properties/slices/type',
              keyword: 'type',
              params: { type: 'integer' },
              message: 'must be integer',
              schema: schema40.properties.slices.type,
              parentSchema: schema40.properties.slices,
              data: data3,
            };
            if (vErrors === null) {
              vErrors = [err12];
            } else {
              vErrors.push(err12);
            }
            errors++;
          }
          if (typeof data3 == 'number' && isFinite(data3)) {
            if (data3 < 1 || isNaN(data3)) {
              const err13 = {
                instancePath: instancePath + '/size/slices',
                schemaPath: '#/definitions/VmSize/properties/slices/minimum',
                keyword: 'minimum',
                params: { comparison: '>=', limit: 1 },
                message: 'must be >= 1',
                schema: 1,
                parentSchema: schema40.properties.slices,
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
        }
        if (data2.cpu !== undefined) {
          let data4 = data2.cpu;
          if (!(typeof data4 == 'number' && !(data4 % 1) && !isNaN(data4) && isFinite(data4))) {
            const err14 = {
              instancePath: instancePath + '/size/cpu',
              schemaPath: '#/definitions/VmSize/properties/cpu/type',
              keyword: 'type',
              params: { type: 'integer' },
              message: 'must be integer',
              schema: schema40.properties.cpu.type,
              parentSchema: schema40.properties.cpu,
              data: data4,
            };
            if (vErrors === null) {
              vErrors = [err14];
            } else {
              vErrors.push(err14);
            }
            errors++;
          }
          if (typeof data4 == 'number' && isFinite(data4)) {
            if (data4 > 1024 || isNaN(data4)) {
              const err15 = {
                instancePath: instancePath + '/size/cpu',
                schemaPath: '#/definitions/VmSize/properties/cpu/maximum',
                keyword: 'maximum',
                params: { comparison: '<=', limit: 1024 },
                message: 'must be <= 1024',
                schema: 1024,
                parentSchema: schema40.properties.cpu,
                data: data4,
              };
              if (vErrors === null) {
                vErrors = [err15];
              } else {
                vErrors.push(err15);
              }
              errors++;
            }
            if (data4 < 1 || isNaN(data4)) {
              const err16 = {
                instancePath: instancePath + '/size/cpu',
                schemaPath: '#/definitions/VmSize/properties/cpu/minimum',
                keyword: 'minimum',
                params: { comparison: '>=', limit: 1 },
                message: 'must be >= 1',
                schema: 1,
                parentSchema: schema40.properties.cpu,
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
        }
        if (data2.memory_mb !== undefined) {
          let data5 = data2.memory_mb;
          if (!(typeof data5 == 'number' && !(data5 % 1) && !isNaN(data5) && isFinite(data5))) {
            const err17 = {
              instancePath: instancePath + '/size/memory_mb',
              schemaPath: '#/definitions/VmSize/properties/memory_mb/type',
              keyword: 'type',
              params: { type: 'integer' },
              message: 'must be integer',
              schema: schema40.properties.memory_mb.type,
              parentSchema: schema40.properties.memory_mb,
              data: data5,
            };
            if (vErrors === null) {
              vErrors = [err17];
            } else {
              vErrors.push(err17);
            }
            errors++;
          }
          if (typeof data5 == 'number' && isFinite(data5)) {
            if (data5 > 16777216 || isNaN(data5)) {
              const err18 = {
                instancePath: instancePath + '/size/memory_mb',
                schemaPath: '#/definitions/VmSize/properties/memory_mb/maximum',
                keyword: 'maximum',
                params: { comparison: '<=', limit: 16777216 },
                message: 'must be <= 16777216',
                schema: 16777216,
                parentSchema: schema40.properties.memory_mb,
                data: data5,
              };
              if (vErrors === null) {
                vErrors = [err18];
              } else {
                vErrors.push(err18);
              }
              errors++;
            }
            if (data5 < 1 || isNaN(data5)) {
              const err19 = {
                instancePath: instancePath + '/size/memory_mb',
                schemaPath: '#/definitions/VmSize/properties/memory_mb/minimum',
                keyword: 'minimum',
                params: { comparison: '>=', limit: 1 },
                message: 'must be >= 1',
                schema: 1,
                parentSchema: schema40.properties.memory_mb,
                data: data5,
              };
              if (vErrors === null) {
                vErrors = [err19];
              } else {
                vErrors.push(err19);
              }
              errors++;
            }
          }
        }
        if (data2.disk_gb !== undefined) {
          let data6 = data2.disk_gb;
          if (!(typeof data6 == 'number' && !(data6 % 1) && !isNaN(data6) && isFinite(data6))) {
            const err20 = {
              instancePath: instancePath + '/size/disk_gb',
              schemaPath: '#/definitions/VmSize/properties/disk_gb/type',
              keyword: 'type',
              params: { type: 'integer' },
              message: 'must be integer',
              schema: schema40.properties.disk_gb.type,
              parentSchema: schema40.properties.disk_gb,
              data: data6,
            };
            if (vErrors === null) {
              vErrors = [err20];
            } else {
              vErrors.push(err20);
            }
            errors++;
          }
          if (typeof data6 == 'number' && isFinite(data6)) {
            if (data6 > 1048576 || isNaN(data6)) {
              const err21 = {
                instancePath: instancePath + '/size/disk_gb',
                schemaPath: '#/definitions/VmSize/properties/disk_gb/maximum',
                keyword: 'maximum',
                params: { comparison: '<=', limit: 1048576 },
                message: 'must be <= 1048576',
                schema: 1048576,
                parentSchema: schema40.properties.disk_gb,
                data: data6,
              };
              if (vErrors === null) {
                vErrors = [err21];
              } else {
                vErrors.push(err21);
              }
              errors++;
            }
            if (data6 < 1 || isNaN(data6)) {
              const err22 = {
                instancePath: instancePath + '/size/disk_gb',
                schemaPath: '#/definitions/VmSize/properties/disk_gb/minimum',
                keyword: 'minimum',
                params: { comparison: '>=', limit: 1 },
                message: 'must be >= 1',
                schema: 1,
                parentSchema: schema40.properties.disk_gb,
                data: data6,
              };
              if (vErrors === null) {
                vErrors = [err22];
              } else {
                vErrors.push(err22);
              }
              errors++;
            }
          }
        }
        if (data2.rootfs_mb !== undefined) {
          let data7 = data2.rootfs_mb;
          if (!(typeof data7 == 'number' && !(data7 % 1) && !isNaN(data7) && isFinite(data7))) {
            const err23 = {
              instancePath: instancePath + '/size/rootfs_mb',
              schemaPath: '#/definitions/VmSize/properties/rootfs_mb/type',
              keyword: 'type',
              params: { type: 'integer' },
              message: 'must be integer',
              schema: schema40.properties.rootfs_mb.type,
              parentSchema: schema40.properties.rootfs_mb,
              data: data7,
            };
            if (vErrors === null) {
              vErrors = [err23];
            } else {
              vErrors.push(err23);
            }
            errors++;
          }
          if (typeof data7 == 'number' && isFinite(data7)) {
            if (data7 > 16777216 || isNaN(data7)) {
              const err24 = {
                instancePath: instancePath + '/size/rootfs_mb',
                schemaPath: '#/definitions/VmSize/properties/rootfs_mb/maximum',
                keyword: 'maximum',
                params: { comparison: '<=', limit: 16777216 },
                message: 'must be <= 16777216',
                schema: 16777216,
                parentSchema: schema40.properties.rootfs_mb,
                data: data7,
              };
              if (vErrors === null) {
                vErrors = [err24];
              } else {
                vErrors.push(err24);
              }
              errors++;
            }
            if (data7 < 1 || isNaN(data7)) {
              const err25 = {
                instancePath: instancePath + '/size/rootfs_mb',
                schemaPath: '#/definitions/VmSize/properties/rootfs_mb/minimum',
                keyword: 'minimum',
                params: { comparison: '>=', limit: 1 },
                message: 'must be >= 1',
                schema: 1,
                parentSchema: schema40.properties.rootfs_mb,
                data: data7,
              };
              if (vErrors === null) {
                vErrors = [err25];
              } else {
                vErrors.push(err25);
              }
              errors++;
            }
          }
        }
        if (data2.public_ip !== undefined) {
          let data8 = data2.public_ip;
          if (typeof data8 !== 'boolean') {
            const err26 = {
              instancePath: instancePath + '/size/public_ip',
              schemaPath: '#/definitions/VmSize/properties/public_ip/type',
              keyword: 'type',
              params: { type: 'boolean' },
              message: 'must be boolean',
              schema: schema40.properties.public_ip.type,
              parentSchema: schema40.properties.public_ip,
              data: data8,
            };
            if (vErrors === null) {
              vErrors = [err26];
            } else {
              vErrors.push(err26);
            }
            errors++;
          }
        }
      } else {
        const err27 = {
          instancePath: instancePath + '/size',
          schemaPath: '#/definitions/VmSize/type',
          keyword: 'type',
          params: { type: 'object' },
          message: 'must be object',
          schema: schema40.type,
          parentSchema: schema40,
          data: data2,
        };
        if (vErrors === null) {
          vErrors = [err27];
        } else {
          vErrors.push(err27);
        }
        errors++;
      }
      var _valid0 = _errs8 === errors;
      valid1 = valid1 || _valid0;
      if (!valid1) {
        const _errs24 = errors;
        if (data2 && typeof data2 == 'object' && !Array.isArray(data2)) {
          if (data2.slices === undefined) {
            const err28 = {
              instancePath: instancePath + '/size',
              schemaPath: '#/definitions/SizeBySlices/required',
              keyword: 'required',
              params: { missingProperty: 'slices' },
              message: "must have required property '" + 'slices' + "'",
              schema: schema205.required,
              parentSchema: schema205,
              data: data2,
            };
            if (vErrors === null) {
              vErrors = [err28];
            } else {
              vErrors.push(err28);
            }
            errors++;
          }
          for (const key2 in data2) {
            if (!(key2 === 'slices')) {
              const err29 = {
                instancePath: instancePath + '/size',
                schemaPath: '#/definitions/SizeBySlices/additionalProperties',
                keyword: 'additionalProperties',
                params: { additionalProperty: key2 },
                message: 'must NOT have additional properties',
                schema: false,
                parentSchema: schema205,
                data: data2,
              };
              if (vErrors === null) {
                vErrors = [err29];
              } else {
                vErrors.push(err29);
              }
              errors++;
            }
          }
          if (data2.slices !== undefined) {
            let data9 = data2.slices;
            if (!(typeof data9 == 'number' && !(data9 % 1) && !isNaN(data9) && isFinite(data9))) {
              const err30 = {
                instancePath: instancePath + '/size/slices',
                schemaPath: '#/definitions/SizeBySlices/properties/slices/type',
                keyword: 'type',
                params: { type: 'integer' },
                message: 'must be integer',
                schema: schema205.properties.slices.type,
                parentSchema: schema205.properties.slices,
                data: data9,
              };
              if (vErrors === null) {
                vErrors = [err30];
              } else {
                vErrors.push(err30);
              }
              errors++;
            }
            if (typeof data9 == 'number' && isFinite(data9)) {
              if (data9 > 1024 || isNaN(data9)) {
                const err31 = {
                  instancePath: instancePath + '/size/slices',
                  schemaPath: '#/definitions/SizeBySlices/properties/slices/maximum',
                  keyword: 'maximum',
                  params: { comparison: '<=', limit: 1024 },
                  message: 'must be <= 1024',
                  schema: 1024,
                  parentSchema: schema205.properties.slices,
                  data: data9,
                };
                if (vErrors === null) {
                  vErrors = [err31];
                } else {
                  vErrors.push(err31);
                }
                errors++;
              }
              if (data9 < 1 || isNaN(data9)) {
                const err32 = {
                  instancePath: instancePath + '/size/slices',
                  schemaPath: '#/definitions/SizeBySlices/properties/slices/minimum',
                  keyword: 'minimum',
                  params: { comparison: '>=', limit: 1 },
                  message: 'must be >= 1',
                  schema: 1,
                  parentSchema: schema205.properties.slices,
                  data: data9,
                };
                if (vErrors === null) {
                  vErrors = [err32];
                } else {
                  vErrors.push(err32);
                }
                errors++;
              }
            }
          }
        } else {
          const err33 = {
            instancePath: instancePath + '/size',
            schemaPath: '#/definitions/SizeBySlices/type',
            keyword: 'type',
            params: { type: 'object' },
            message: 'must be object',
            schema: schema205.type,
            parentSchema: schema205,
            data: data2,
          };
          if (vErrors === null) {
            vErrors = [err33];
          } else {
            vErrors.push(err33);
          }
          errors++;
        }
        var _valid0 = _errs24 === errors;
        valid1 = valid1 || _valid0;
      }
      if (!valid1) {
        const err34 = {
          instancePath: instancePath + '/size',
          schemaPath: '#/properties/size/anyOf',
          keyword: 'anyOf',
          params: {},
          message: 'must match a schema in anyOf',
          schema: schema203.properties.size.anyOf,
          parentSchema: schema203.properties.size,
          data: data2,
        };
        if (vErrors === null) {
          vErrors = [err34];
        } else {
          vErrors.push(err34);
        }
        errors++;
      } else {
        errors = _errs7;
        if (vErrors !== null) {
          if (_errs7) {
            vErrors.length = _errs7;
          } else {
            vErrors = null;
          }
        }
      }
    }
    if (data.image !== undefined) {
      let data10 = data.image;
      if (typeof data10 !== 'string') {
        const err35 = {
          instancePath: instancePath + '/image',
          schemaPath: '#/properties/image/type',
          keyword: 'type',
          params: { type: 'string' },
          message: 'must be string',
          schema: schema203.properties.image.type,
          parentSchema: schema203.properties.image,
          data: data10,
        };
        if (vErrors === null) {
          vErrors = [err35];
        } else {
          vErrors.push(err35);
        }
        errors++;
      }
    }
    if (data.bootstrap !== undefined) {
      let data11 = data.bootstrap;
      if (typeof data11 !== 'string') {
        const err36 = {
          instancePath: instancePath + '/bootstrap',
          schemaPath: '#/properties/bootstrap/type',
          keyword: 'type',
          params: { type: 'string' },
          message: 'must be string',
          schema: schema203.properties.bootstrap.type,
          parentSchema: schema203.properties.bootstrap,
          data: data11,
        };
        if (vErrors === null) {
          vErrors = [err36];
        } else {
          vErrors.push(err36);
        }
        errors++;
      }
    }
    if (data.gateway !== undefined) {
      let data12 = data.gateway;
      if (typeof data12 !== 'boolean') {
        const err37 = {
          instancePath: instancePath + '/gateway',
          schemaPath: '#/properties/gateway/type',
          keyword: 'type',
          params: { type: 'boolean' },
          message: 'must be boolean',
          schema: schema203.properties.gateway.type,
          parentSchema: schema203.properties.gateway,
          data: data12,
        };
        if (vErrors === null) {
          vErrors = [err37];
        } else {
          vErrors.push(err37);
        }
        errors++;
      }
    }
  } else {
    const err38 = {
      instancePath,
      schemaPath: '#/type',
      keyword: 'type',
      params: { type: 'object' },
      message: 'must be object',
      schema: schema203.type,
      parentSchema: schema203,
      data,
    };
    if (vErrors === null) {
      vErrors = [err38];
    } else {
      vErrors.push(err38);
    }
    errors++;
  }
  validate104.errors = vErrors;
  return errors === 0;
}
function validate103(
  data,
  { instancePath = '', parentData, parentDataProperty, rootData = data } = {},
) {
  /*# sourceURL="result-ListProfiles" */ let vErrors = null;
  let errors = 0;
  if (data && typeof data == 'object' && !Array.isArray(data)) {
    if (data.profiles === undefined) {
      const err0 = {
        instancePath,
        schemaPath: '#/required',
        keyword: 'required',
        params: { missingProperty: 'profiles' },
        message: "must have required property '" + 'profiles' + "'",
        schema: schema202.required,
        parentSchema: schema202,
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
      if (!(key0 === 'profiles')) {
        const err1 = {
          instancePath,
          schemaPath: '#/additionalProperties',
          keyword: 'additionalProperties',
          params: { additionalProperty: key0 },
          message: 'must NOT have additional properties',
          schema: false,
          parentSchema: schema202,
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
    if (data.profiles !== undefined) {
      let data0 = data.profiles;
      if (Array.isArray(data0)) {
        const len0 = data0.length;
        for (let i0 = 0; i0 < len0; i0++) {
          if (
            !validate104(data0[i0], {
              instancePath: instancePath + '/profiles/' + i0,
              parentData: data0,
              parentDataProperty: i0,
              rootData,
            })
          ) {
            vErrors = vErrors === null ? validate104.errors : vErrors.concat(validate104.errors);
            errors = vErrors.length;
          }
        }
      } else {
        const err2 = {
          instancePath: instancePath + '/profiles',
          schemaPath: '#/properties/profiles/type',
          keyword: 'type',
          params: { type: 'array' },
          message: 'must be array',
          schema: schema202.properties.profiles.type,
          parentSchema: schema202.properties.profiles,
          data: data0,
        };
        if (vErrors === null) {
          vErrors = [err2];
        } else {
          vErrors.push(err2);
        }
        errors++;
      }
    }
  } else {
    const err3 = {
      instancePath,
      schemaPath: '#/type',
      keyword: 'type',
      params: { type: 'object' },
      message: 'must be object',
      schema: schema202.type,
      parentSchema: schema202,
      data,
    };
    if (vErrors === null) {
      vErrors = [err3];
    } else {
      vErrors.push(err3);
    }
    errors++;
  }
  validate103.errors = vErrors;
  return errors === 0;
}
export const validateListBackends = validate106;
const schema206 = {
  $id: 'result-ListBackends',
  type: 'object',
  properties: { backends: { type: 'array', items: { $ref: 'contract#/definitions/Backend' } } },
  required: ['backends'],
  additionalProperties: false,
};
const schema207 = {
  type: 'object',
  properties: {
    name: { type: 'string', description: 'Configured name.' },
    kind: { type: 'string', enum: ['hero_compute', 'opentofu'] },
    reachable: { type: 'boolean', description: 'Whether it answered just now.' },
    checked_at: { $ref: '#/definitions/Timestamp' },
    reason: { type: 'string', description: 'Why it is not reachable.' },
    capabilities: {
      type: 'object',
      properties: {
        free_size: { type: 'boolean', description: 'Sizes by their parts.' },
        public_ip: { type: 'boolean', description: 'Public addresses.' },
        name_gateway: { type: 'boolean', description: 'Gateways by name.' },
        fqdn_gateway: { type: 'boolean', description: 'Gateways by domain.' },
      },
      required: ['free_size', 'public_ip', 'name_gateway', 'fqdn_gateway'],
      additionalProperties: false,
    },
  },
  required: ['name', 'kind', 'reachable', 'checked_at', 'capabilities'],
  additionalProperties: false,
};
function validate107(
  data,
  { instancePath = '', parentData, parentDataProperty, rootData = data } = {},
) {
  let vErrors = null;
  let errors = 0;
  if (data && typeof data == 'object' && !Array.isArray(data)) {
    if (data.name === undefined) {
      const err0 = {
        instancePath,
        schemaPath: '#/required',
        keyword: 'required',
        params: { missingProperty: 'name' },
        message: "must have required property '" + 'name' + "'",
        schema: schema207.required,
        parentSchema: schema207,
        data,
      };
      if (vErrors === null) {
        vErrors = [err0];
      } else {
        vErrors.push(err0);
      }
      errors++;
    }
    if (data.kind === undefined) {
      const err1 = {
        instancePath,
        schemaPath: '#/required',
        keyword: 'required',
        params: { missingProperty: 'kind' },
        message: "must have required property '" + 'kind' + "'",
        schema: schema207.required,
        parentSchema: schema207,
        data,
      };
      if (vErrors === null) {
        vErrors = [err1];
      } else {
        vErrors.push(err1);
      }
      errors++;
    }
    if (data.reachable === undefined) {
      const err2 = {
        instancePath,
        schemaPath: '#/required',
        keyword: 'required',
        params: { missingProperty: 'reachable' },
        message: "must have required property '" + 'reachable' + "'",
        schema: schema207.required,
        parentSchema: schema207,
        data,
      };
      if (vErrors === null) {
        vErrors = [err2];
      } else {
        vErrors.push(err2);
      }
      errors++;
    }
    if (data.checked_at === undefined) {
      const err3 = {
        instancePath,
        schemaPath: '#/required',
        keyword: 'required',
        params: { missingProperty: 'checked_at' },
        message: "must have required property '" + 'checked_at' + "'",
        schema: schema207.required,
        parentSchema: schema207,
        data,
      };
      if (vErrors === null) {
        vErrors = [err3];
      } else {
        vErrors.push(err3);
      }
      errors++;
    }
    if (data.capabilities === undefined) {
      const err4 = {
        instancePath,
        schemaPath: '#/required',
        keyword: 'required',
        params: { missingProperty: 'capabilities' },
        message: "must have required property '" + 'capabilities' + "'",
        schema: schema207.required,
        parentSchema: schema207,
        data,
      };
      if (vErrors === null) {
        vErrors = [err4];
      } else {
        vErrors.push(err4);
      }
      errors++;
    }
    for (const key0 in data) {
      if (!(
        key0 === 'name' ||
        key0 === 'kind' ||
        key0 === 'reachable' ||
        key0 === 'checked_at' ||
        key0 === 'reason' ||
        key0 === 'capabilities'
      )) {
        const err5 = {
          instancePath,
          schemaPath: '#/additionalProperties',
          keyword: 'additionalProperties',
          params: { additionalProperty: key0 },
          message: 'must NOT have additional properties',
          schema: false,
          parentSchema: schema207,
          data,
        };
        if (vErrors === null) {
          vErrors = [err5];
        } else {
          vErrors.push(err5);
        }
        errors++;
      }
    }
    if (data.name !== undefined) {
      let data0 = data.name;
      if (typeof data0 !== 'string') {
        const err6 = {
          instancePath: instancePath + '/name',
          schemaPath: '#/properties/name/type',
          keyword: 'type',
          params: { type: 'string' },
          message: 'must be string',
          schema: schema207.properties.name.type,
          parentSchema: schema207.properties.name,
          data: data0,
        };
        if (vErrors === null) {
          vErrors = [err6];
        } else {
          vErrors.push(err6);
        }
        errors++;
      }
    }
    if (data.kind !== undefined) {
      let data1 = data.kind;
      if (typeof data1 !== 'string') {
        const err7 = {
          instancePath: instancePath + '/kind',
          schemaPath: '#/properties/kind/type',
          keyword: 'type',
          params: { type: 'string' },
          message: 'must be string',
          schema: schema207.properties.kind.type,
          parentSchema: schema207.properties.kind,
          data: data1,
        };
        if (vErrors === null) {
          vErrors = [err7];
        } else {
          vErrors.push(err7);
        }
        errors++;
      }
      if (!(data1 === 'hero_compute' || data1 === 'opentofu')) {
        const err8 = {
          instancePath: instancePath + '/kind',
          schemaPath: '#/properties/kind/enum',
          keyword: 'enum',
          params: { allowedValues: schema207.properties.kind.enum },
          message: 'must be equal to one of the allowed values',
          schema: schema207.properties.kind.enum,
          parentSchema: schema207.properties.kind,
          data: data1,
        };
        if (vErrors === null) {
          vErrors = [err8];
        } else {
          vErrors.push(err8);
        }
        errors++;
      }
    }
    if (data.reachable !== undefined) {
      let data2 = data.reachable;
      if (typeof data2 !== 'boolean') {
        const err9 = {
          instancePath: instancePath + '/reachable',
          schemaPath: '#/properties/reachable/type',
          keyword: 'type',
          params: { type: 'boolean' },
          message: 'must be boolean',
          schema: schema207.properties.reachable.type,
          parentSchema: schema207.properties.reachable,
          data: data2,
        };
        if (vErrors === null) {
          vErrors = [err9];
        } else {
          vErrors.push(err9);
        }
        errors++;
      }
    }
    if (data.checked_at !== undefined) {
      let data3 = data.checked_at;
      if (typeof data3 === 'string') {
        if (!pattern1.test(data3)) {
          const err10 = {
            instancePath: instancePath + '/checked_at',
            schemaPath: '#/definitions/Timestamp/pattern',
            keyword: 'pattern',
            params: { pattern: '^\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d\\.\\d{3}Z$' },
            message:
              'must match pattern "' +
              '^\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d\\.\\d{3}Z$' +
              '"',
            schema: '^\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d\\.\\d{3}Z$',
            parentSchema: schema16,
            data: data3,
          };
          if (vErrors === null) {
            vErrors = [err10];
          } else {
            vErrors.push(err10);
          }
          errors++;
        }
        if (!formats0.test(data3)) {
          const err11 = {
            instancePath: instancePath + '/checked_at',
            schemaPath: '#/definitions/Timestamp/format',
            keyword: 'format',
            params: { format: 'date-time' },
            message: 'must match format "' + 'date-time' + '"',
            schema: 'date-time',
            parentSchema: schema16,
            data: data3,
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
          instancePath: instancePath + '/checked_at',
          schemaPath: '#/definitions/Timestamp/type',
          keyword: 'type',
          params: { type: 'string' },
          message: 'must be string',
          schema: schema16.type,
          parentSchema: schema16,
          data: data3,
        };
        if (vErrors === null) {
          vErrors = [err12];
        } else {
          vErrors.push(err12);
        }
        errors++;
      }
    }
    if (data.reason !== undefined) {
      let data4 = data.reason;
      if (typeof data4 !== 'string') {
        const err13 = {
          instancePath: instancePath + '/reason',
          schemaPath: '#/properties/reason/type',
          keyword: 'type',
          params: { type: 'string' },
          message: 'must be string',
          schema: schema207.properties.reason.type,
          parentSchema: schema207.properties.reason,
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
    if (data.capabilities !== undefined) {
      let data5 = data.capabilities;
      if (data5 && typeof data5 == 'object' && !Array.isArray(data5)) {
        if (data5.free_size === undefined) {
          const err14 = {
            instancePath: instancePath + '/capabilities',
            schemaPath: '#/properties/capabilities/required',
            keyword: 'required',
            params: { missingProperty: 'free_size' },
            message: "must have required property '" + 'free_size' + "'",
            schema: schema207.properties.capabilities.required,
            parentSchema: schema207.properties.capabilities,
            data: data5,
          };
          if (vErrors === null) {
            vErrors = [err14];
          } else {
            vErrors.push(err14);
          }
          errors++;
        }
        if (data5.public_ip === undefined) {
          const err15 = {
            instancePath: instancePath + '/capabilities',
            schemaPath: '#/properties/capabilities/required',
            keyword: 'required',
            params: { missingProperty: 'public_ip' },
            message: "must have required property '" + 'public_ip' + "'",
            schema: schema207.properties.capabilities.required,
            parentSchema: schema207.properties.capabilities,
            data: data5,
          };
          if (vErrors === null) {
            vErrors = [err15];
          } else {
            vErrors.push(err15);
          }
          errors++;
        }
        if (data5.name_gateway === undefined) {
          const err16 = {
            instancePath: instancePath + '/capabilities',
            schemaPath: '#/properties/capabilities/required',
            keyword: 'required',
            params: { missingProperty: 'name_gateway' },
            message: "must have required property '" + 'name_gateway' + "'",
            schema: schema207.properties.capabilities.required,
            parentSchema: schema207.properties.capabilities,
            data: data5,
          };
          if (vErrors === null) {
            vErrors = [err16];
          } else {
            vErrors.push(err16);
          }
          errors++;
        }
        if (data5.fqdn_gateway === undefined) {
          const err17 = {
            instancePath: instancePath + '/capabilities',
            schemaPath: '#/properties/capabilities/required',
            keyword: 'required',
            params: { missingProperty: 'fqdn_gateway' },
            message: "must have required property '" + 'fqdn_gateway' + "'",
            schema: schema207.properties.capabilities.required,
            parentSchema: schema207.properties.capabilities,
            data: data5,
          };
          if (vErrors === null) {
            vErrors = [err17];
          } else {
            vErrors.push(err17);
          }
          errors++;
        }
        for (const key1 in data5) {
          if (!(
            key1 === 'free_size' ||
            key1 === 'public_ip' ||
            key1 === 'name_gateway' ||
            key1 === 'fqdn_gateway'
          )) {
            const err18 = {
              instancePath: instancePath + '/capabilities',
              schemaPath: '#/properties/capabilities/additionalProperties',
              keyword: 'additionalProperties',
              params: { additionalProperty: key1 },
              message: 'must NOT have additional properties',
              schema: false,
              parentSchema: schema207.properties.capabilities,
              data: data5,
            };
            if (vErrors === null) {
              vErrors = [err18];
            } else {
              vErrors.push(err18);
            }
            errors++;
          }
        }
        if (data5.free_size !== undefined) {
          let data6 = data5.free_size;
          if (typeof data6 !== 'boolean') {
            const err19 = {
              instancePath: instancePath + '/capabilities/free_size',
              schemaPath: '#/properties/capabilities/properties/free_size/type',
              keyword: 'type',
              params: { type: 'boolean' },
              message: 'must be boolean',
              schema: schema207.properties.capabilities.properties.free_size.type,
              parentSchema: schema207.properties.capabilities.properties.free_size,
              data: data6,
            };
            if (vErrors === null) {
              vErrors = [err19];
            } else {
              vErrors.push(err19);
            }
            errors++;
          }
        }
        if (data5.public_ip !== undefined) {
          let data7 = data5.public_ip;
          if (typeof data7 !== 'boolean') {
            const err20 = {
              instancePath: instancePath + '/capabilities/public_ip',
              schemaPath: '#/properties/capabilities/properties/public_ip/type',
              keyword: 'type',
              params: { type: 'boolean' },
              message: 'must be boolean',
              schema: schema207.properties.capabilities.properties.public_ip.type,
              parentSchema: schema207.properties.capabilities.properties.public_ip,
              data: data7,
            };
            if (vErrors === null) {
              vErrors = [err20];
            } else {
              vErrors.push(err20);
            }
            errors++;
          }
        }
        if (data5.name_gateway !== undefined) {
          let data8 = data5.name_gateway;
          if (typeof data8 !== 'boolean') {
            const err21 = {
              instancePath: instancePath + '/capabilities/name_gateway',
              schemaPath: '#/properties/capabilities/properties/name_gateway/type',
              keyword: 'type',
              params: { type: 'boolean' },
              message: 'must be boolean',
              schema: schema207.properties.capabilities.properties.name_gateway.type,
              parentSchema: schema207.properties.capabilities.properties.name_gateway,
              data: data8,
            };
            if (vErrors === null) {
              vErrors = [err21];
            } else {
              vErrors.push(err21);
            }
            errors++;
          }
        }
        if (data5.fqdn_gateway !== undefined) {
          let data9 = data5.fqdn_gateway;
          if (typeof data9 !== 'boolean') {
            const err22 = {
              instancePath: instancePath + '/capabilities/fqdn_gateway',
              schemaPath: '#/properties/capabilities/properties/fqdn_gateway/type',
              keyword: 'type',
              params: { type: 'boolean' },
              message: 'must be boolean',
              schema: schema207.properties.capabilities.properties.fqdn_gateway.type,
              parentSchema: schema207.properties.capabilities.properties.fqdn_gateway,
              data: data9,
            };
            if (vErrors === null) {
              vErrors = [err22];
            } else {
              vErrors.push(err22);
            }
            errors++;
          }
        }
      } else {
        const err23 = {
          instancePath: instancePath + '/capabilities',
          schemaPath: '#/properties/capabilities/type',
          keyword: 'type',
          params: { type: 'object' },
          message: 'must be object',
          schema: schema207.properties.capabilities.type,
          parentSchema: schema207.properties.capabilities,
          data: data5,
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
      schema: schema207.type,
      parentSchema: schema207,
      data,
    };
    if (vErrors === null) {
      vErrors = [err24];
    } else {
      vErrors.push(err24);
    }
    errors++;
  }
  validate107.errors = vErrors;
  return errors === 0;
}
function validate106(
  data,
  { instancePath = '', parentData, parentDataProperty, rootData = data } = {},
) {
  /*# sourceURL="result-ListBackends" */ let vErrors = null;
  let errors = 0;
  if (data && typeof data == 'object' && !Array.isArray(data)) {
    if (data.backends === undefined) {
      const err0 = {
        instancePath,
        schemaPath: '#/required',
        keyword: 'required',
        params: { missingProperty: 'backends' },
        message: "must have required property '" + 'backends' + "'",
        schema: schema206.required,
        parentSchema: schema206,
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
      if (!(key0 === 'backends')) {
        const err1 = {
          instancePath,
          schemaPath: '#/additionalProperties',
          keyword: 'additionalProperties',
          params: { additionalProperty: key0 },
          message: 'must NOT have additional properties',
          schema: false,
          parentSchema: schema206,
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
    if (data.backends !== undefined) {
      let data0 = data.backends;
      if (Array.isArray(data0)) {
        const len0 = data0.length;
        for (let i0 = 0; i0 < len0; i0++) {
          if (
            !validate107(data0[i0], {
              instancePath: instancePath + '/backends/' + i0,
              parentData: data0,
              parentDataProperty: i0,
              rootData,
            })
          ) {
            vErrors = vErrors === null ? validate107.errors : vErrors.concat(validate107.errors);
            errors = vErrors.length;
          }
        }
      } else {
        const err2 = {
          instancePath: instancePath + '/backends',
          schemaPath: '#/properties/backends/type',
          keyword: 'type',
          params: { type: 'array' },
          message: 'must be array',
          schema: schema206.properties.backends.type,
          parentSchema: schema206.properties.backends,
          data: data0,
        };
        if (vErrors === null) {
          vErrors = [err2];
        } else {
          vErrors.push(err2);
        }
        errors++;
      }
    }
  } else {
    const err3 = {
      instancePath,
      schemaPath: '#/type',
      keyword: 'type',
      params: { type: 'object' },
      message: 'must be object',
      schema: schema206.type,
      parentSchema: schema206,
      data,
    };
    if (vErrors === null) {
      vErrors = [err3];
    } else {
      vErrors.push(err3);
    }
    errors++;
  }
  validate106.errors = vErrors;
  return errors === 0;
}
export const validateListNodes = validate109;
const schema209 = {
  $id: 'result-ListNodes',
  type: 'object',
  properties: { nodes: { type: 'array', items: { $ref: 'contract#/definitions/Node' } } },
  required: ['nodes'],
  additionalProperties: false,
};
const schema210 = {
  type: 'object',
  properties: {
    backend: { type: 'string', description: 'Configured name of the backend.' },
    node: { type: 'string', description: 'Host name, as `node` of `provision_vm` takes it.' },
    slices_total: {
      type: 'integer',
      description: 'Slices in all, where the backend tells.',
      minimum: 0,
    },
    slices_free: {
      type: 'integer',
      description: 'Slices free, where the backend tells.',
      minimum: 0,
    },
  },
  required: ['backend', 'node'],
  additionalProperties: false,
};
function validate109(
  data,
  { instancePath = '', parentData, parentDataProperty, rootData = data } = {},
) {
  /*# sourceURL="result-ListNodes" */ let vErrors = null;
  let errors = 0;
  if (data && typeof data == 'object' && !Array.isArray(data)) {
    if (data.nodes === undefined) {
      const err0 = {
        instancePath,
        schemaPath: '#/required',
        keyword: 'required',
        params: { missingProperty: 'nodes' },
        message: "must have required property '" + 'nodes' + "'",
        schema: schema209.required,
        parentSchema: schema209,
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
      if (!(key0 === 'nodes')) {
        const err1 = {
          instancePath,
          schemaPath: '#/additionalProperties',
          keyword: 'additionalProperties',
          params: { additionalProperty: key0 },
          message: 'must NOT have additional properties',
          schema: false,
          parentSchema: schema209,
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
    if (data.nodes !== undefined) {
      let data0 = data.nodes;
      if (Array.isArray(data0)) {
        const len0 = data0.length;
        for (let i0 = 0; i0 < len0; i0++) {
          let data1 = data0[i0];
          if (data1 && typeof data1 == 'object' && !Array.isArray(data1)) {
            if (data1.backend === undefined) {
              const err2 = {
                instancePath: instancePath + '/nodes/' + i0,
                schemaPath: 'contract#/definitions/Node/required',
                keyword: 'required',
                params: { missingProperty: 'backend' },
                message: "must have required property '" + 'backend' + "'",
                schema: schema210.required,
                parentSchema: schema210,
                data: data1,
              };
              if (vErrors === null) {
                vErrors = [err2];
              } else {
                vErrors.push(err2);
              }
              errors++;
            }
            if (data1.node === undefined) {
              const err3 = {
                instancePath: instancePath + '/nodes/' + i0,
                schemaPath: 'contract#/definitions/Node/required',
                keyword: 'required',
                params: { missingProperty: 'node' },
                message: "must have required property '" + 'node' + "'",
                schema: schema210.required,
                parentSchema: schema210,
                data: data1,
              };
              if (vErrors === null) {
                vErrors = [err3];
              } else {
                vErrors.push(err3);
              }
              errors++;
            }
            for (const key1 in data1) {
              if (!(
                key1 === 'backend' ||
                key1 === 'node' ||
                key1 === 'slices_total' ||
                key1 === 'slices_free'
              )) {
                const err4 = {
                  instancePath: instancePath + '/nodes/' + i0,
                  schemaPath: 'contract#/definitions/Node/additionalProperties',
                  keyword: 'additionalProperties',
                  params: { additionalProperty: key1 },
                  message: 'must NOT have additional properties',
                  schema: false,
                  parentSchema: schema210,
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
            if (data1.backend !== undefined) {
              let data2 = data1.backend;
              if (typeof data2 !== 'string') {
                const err5 = {
                  instancePath: instancePath + '/nodes/' + i0 + '/backend',
                  schemaPath: 'contract#/definitions/Node/properties/backend/type',
                  keyword: 'type',
                  params: { type: 'string' },
                  message: 'must be string',
                  schema: schema210.properties.backend.type,
                  parentSchema: schema210.properties.backend,
                  data: data2,
                };
                if (vErrors === null) {
                  vErrors = [err5];
                } else {
                  vErrors.push(err5);
                }
                errors++;
              }
            }
            if (data1.node !== undefined) {
              let data3 = data1.node;
              if (typeof data3 !== 'string') {
                const err6 = {
                  instancePath: instancePath + '/nodes/' + i0 + '/node',
                  schemaPath: 'contract#/definitions/Node/properties/node/type',
                  keyword: 'type',
                  params: { type: 'string' },
                  message: 'must be string',
                  schema: schema210.properties.node.type,
                  parentSchema: schema210.properties.node,
                  data: data3,
                };
                if (vErrors === null) {
                  vErrors = [err6];
                } else {
                  vErrors.push(err6);
                }
                errors++;
              }
            }
            if (data1.slices_total !== undefined) {
              let data4 = data1.slices_total;
              if (!(typeof data4 == 'number' && !(data4 % 1) && !isNaN(data4) && isFinite(data4))) {
                const err7 = {
                  instancePath: instancePath + '/nodes/' + i0 + '/slices_total',
                  schemaPath: 'contract#/definitions/Node/properties/slices_total/type',
                  keyword: 'type',
                  params: { type: 'integer' },
                  message: 'must be integer',
                  schema: schema210.properties.slices_total.type,
                  parentSchema: schema210.properties.slices_total,
                  data: data4,
                };
                if (vErrors === null) {
                  vErrors = [err7];
                } else {
                  vErrors.push(err7);
                }
                errors++;
              }
              if (typeof data4 == 'number' && isFinite(data4)) {
                if (data4 < 0 || isNaN(data4)) {
                  const err8 = {
                    instancePath: instancePath + '/nodes/' + i0 + '/slices_total',
                    schemaPath: 'contract#/definitions/Node/properties/slices_total/minimum',
                    keyword: 'minimum',
                    params: { comparison: '>=', limit: 0 },
                    message: 'must be >= 0',
                    schema: 0,
                    parentSchema: schema210.properties.slices_total,
                    data: data4,
                  };
                  if (vErrors === null) {
                    vErrors = [err8];
                  } else {
                    vErrors.push(err8);
                  }
                  errors++;
                }
              }
            }
            if (data1.slices_free !== undefined) {
              let data5 = data1.slices_free;
              if (!(typeof data5 == 'number' && !(data5 % 1) && !isNaN(data5) && isFinite(data5))) {
                const err9 = {
                  instancePath: instancePath + '/nodes/' + i0 + '/slices_free',
                  schemaPath: 'contract#/definitions/Node/properties/slices_free/type',
                  keyword: 'type',
                  params: { type: 'integer' },
                  message: 'must be integer',
                  schema: schema210.properties.slices_free.type,
                  parentSchema: schema210.properties.slices_free,
                  data: data5,
                };
                if (vErrors === null) {
                  vErrors = [err9];
                } else {
                  vErrors.push(err9);
                }
                errors++;
              }
              if (typeof data5 == 'number' && isFinite(data5)) {
                if (data5 < 0 || isNaN(data5)) {
                  const err10 = {
                    instancePath: instancePath + '/nodes/' + i0 + '/slices_free',
                    schemaPath: 'contract#/definitions/Node/properties/slices_free/minimum',
                    keyword: 'minimum',
                    params: { comparison: '>=', limit: 0 },
                    message: 'must be >= 0',
                    schema: 0,
                    parentSchema: schema210.properties.slices_free,
                    data: data5,
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
              instancePath: instancePath + '/nodes/' + i0,
              schemaPath: 'contract#/definitions/Node/type',
              keyword: 'type',
              params: { type: 'object' },
              message: 'must be object',
              schema: schema210.type,
              parentSchema: schema210,
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
      } else {
        const err12 = {
          instancePath: instancePath + '/nodes',
          schemaPath: '#/properties/nodes/type',
          keyword: 'type',
          params: { type: 'array' },
          message: 'must be array',
          schema: schema209.properties.nodes.type,
          parentSchema: schema209.properties.nodes,
          data: data0,
        };
        if (vErrors === null) {
          vErrors = [err12];
        } else {
          vErrors.push(err12);
        }
        errors++;
      }
    }
  } else {
    const err13 = {
      instancePath,
      schemaPath: '#/type',
      keyword: 'type',
      params: { type: 'object' },
      message: 'must be object',
      schema: schema209.type,
      parentSchema: schema209,
      data,
    };
    if (vErrors === null) {
      vErrors = [err13];
    } else {
      vErrors.push(err13);
    }
    errors++;
  }
  validate109.errors = vErrors;
  return errors === 0;
}
export const validateGetInfo = validate110;
const schema211 = { $id: 'result-GetInfo', $ref: 'contract#/definitions/Info' };
const schema212 = {
  type: 'object',
  properties: {
    service: { type: 'string', description: 'Name of the service.' },
    version: { type: 'string', description: 'Semantic version.' },
    stream_id: { $ref: '#/definitions/StreamId' },
    oldest_seq: { type: 'integer', description: 'Oldest event kept.', minimum: 0 },
    head_seq: { type: 'integer', description: 'Newest event; 0 when there is none.', minimum: 0 },
    started_at: { $ref: '#/definitions/Timestamp' },
    uptime_seconds: { type: 'integer', description: 'Whole seconds since the start.', minimum: 0 },
    socket: { type: 'string', description: 'Path of the socket.' },
    data_dir: { type: 'string', description: 'Path of the data folder.' },
    counts: {
      type: 'object',
      properties: {
        users: { type: 'integer', description: 'Users.', minimum: 0 },
        vms: { type: 'integer', description: 'VMs, of whatever state.', minimum: 0 },
        jobs_queued: { type: 'integer', description: 'Jobs that wait for their turn.', minimum: 0 },
        jobs_running: { type: 'integer', description: 'Jobs under way.', minimum: 0 },
      },
      required: ['users', 'vms', 'jobs_queued', 'jobs_running'],
      additionalProperties: false,
    },
  },
  required: [
    'service',
    'version',
    'stream_id',
    'oldest_seq',
    'head_seq',
    'started_at',
    'uptime_seconds',
    'socket',
    'data_dir',
    'counts',
  ],
  additionalProperties: false,
};
function validate111(
  data,
  { instancePath = '', parentData, parentDataProperty, rootData = data } = {},
) {
  let vErrors = null;
  let errors = 0;
  if (data && typeof data == 'object' && !Array.isArray(data)) {
    if (data.service === undefined) {
      const err0 = {
        instancePath,
        schemaPath: '#/required',
        keyword: 'required',
        params: { missingProperty: 'service' },
        message: "must have required property '" + 'service' + "'",
        schema: schema212.required,
        parentSchema: schema212,
        data,
      };
      if (vErrors === null) {
        vErrors = [err0];
      } else {
        vErrors.push(err0);
      }
      errors++;
    }
    if (data.version === undefined) {
      const err1 = {
        instancePath,
        schemaPath: '#/required',
        keyword: 'required',
        params: { missingProperty: 'version' },
        message: "must have required property '" + 'version' + "'",
        schema: schema212.required,
        parentSchema: schema212,
        data,
      };
      if (vErrors === null) {
        vErrors = [err1];
      } else {
        vErrors.push(err1);
      }
      errors++;
    }
    if (data.stream_id === undefined) {
      const err2 = {
        instancePath,
        schemaPath: '#/required',
        keyword: 'required',
        params: { missingProperty: 'stream_id' },
        message: "must have required property '" + 'stream_id' + "'",
        schema: schema212.required,
        parentSchema: schema212,
        data,
      };
      if (vErrors === null) {
        vErrors = [err2];
      } else {
        vErrors.push(err2);
      }
      errors++;
    }
    if (data.oldest_seq === undefined) {
      const err3 = {
        instancePath,
        schemaPath: '#/required',
        keyword: 'required',
        params: { missingProperty: 'oldest_seq' },
        message: "must have required property '" + 'oldest_seq' + "'",
        schema: schema212.required,
        parentSchema: schema212,
        data,
      };
      if (vErrors === null) {
        vErrors = [err3];
      } else {
        vErrors.push(err3);
      }
      errors++;
    }
    if (data.head_seq === undefined) {
      const err4 = {
        instancePath,
        schemaPath: '#/required',
        keyword: 'required',
        params: { missingProperty: 'head_seq' },
        message: "must have required property '" + 'head_seq' + "'",
        schema: schema212.required,
        parentSchema: schema212,
        data,
      };
      if (vErrors === null) {
        vErrors = [err4];
      } else {
        vErrors.push(err4);
      }
      errors++;
    }
    if (data.started_at === undefined) {
      const err5 = {
        instancePath,
        schemaPath: '#/required',
        keyword: 'required',
        params: { missingProperty: 'started_at' },
        message: "must have required property '" + 'started_at' + "'",
        schema: schema212.required,
        parentSchema: schema212,
        data,
      };
      if (vErrors === null) {
        vErrors = [err5];
      } else {
        vErrors.push(err5);
      }
      errors++;
    }
    if (data.uptime_seconds === undefined) {
      const err6 = {
        instancePath,
        schemaPath: '#/required',
        keyword: 'required',
        params: { missingProperty: 'uptime_seconds' },
        message: "must have required property '" + 'uptime_seconds' + "'",
        schema: schema212.required,
        parentSchema: schema212,
        data,
      };
      if (vErrors === null) {
        vErrors = [err6];
      } else {
        vErrors.push(err6);
      }
      errors++;
    }
    if (data.socket === undefined) {
      const err7 = {
        instancePath,
        schemaPath: '#/required',
        keyword: 'required',
        params: { missingProperty: 'socket' },
        message: "must have required property '" + 'socket' + "'",
        schema: schema212.required,
        parentSchema: schema212,
        data,
      };
      if (vErrors === null) {
        vErrors = [err7];
      } else {
        vErrors.push(err7);
      }
      errors++;
    }
    if (data.data_dir === undefined) {
      const err8 = {
        instancePath,
        schemaPath: '#/required',
        keyword: 'required',
        params: { missingProperty: 'data_dir' },
        message: "must have required property '" + 'data_dir' + "'",
        schema: schema212.required,
        parentSchema: schema212,
        data,
      };
      if (vErrors === null) {
        vErrors = [err8];
      } else {
        vErrors.push(err8);
      }
      errors++;
    }
    if (data.counts === undefined) {
      const err9 = {
        instancePath,
        schemaPath: '#/required',
        keyword: 'required',
        params: { missingProperty: 'counts' },
        message: "must have required property '" + 'counts' + "'",
        schema: schema212.required,
        parentSchema: schema212,
        data,
      };
      if (vErrors === null) {
        vErrors = [err9];
      } else {
        vErrors.push(err9);
      }
      errors++;
    }
    for (const key0 in data) {
      if (!func2.call(schema212.properties, key0)) {
        const err10 = {
          instancePath,
          schemaPath: '#/additionalProperties',
          keyword: 'additionalProperties',
          params: { additionalProperty: key0 },
          message: 'must NOT have additional properties',
          schema: false,
          parentSchema: schema212,
          data,
        };
        if (vErrors === null) {
          vErrors = [err10];
        } else {
          vErrors.push(err10);
        }
        errors++;
      }
    }
    if (data.service !== undefined) {
      let data0 = data.service;
      if (typeof data0 !== 'string') {
        const err11 = {
          instancePath: instancePath + '/service',
          schemaPath: '#/properties/service/type',
          keyword: 'type',
          params: { type: 'string' },
          message: 'must be string',
          schema: schema212.properties.service.type,
          parentSchema: schema212.properties.service,
          data: data0,
        };
        if (vErrors === null) {
          vErrors = [err11];
        } else {
          vErrors.push(err11);
        }
        errors++;
      }
    }
    if (data.version !== undefined) {
      let data1 = data.version;
      if (typeof data1 !== 'string') {
        const err12 = {
          instancePath: instancePath + '/version',
          schemaPath: '#/properties/version/type',
          keyword: 'type',
          params: { type: 'string' },
          message: 'must be string',
          schema: schema212.properties.version.type,
          parentSchema: schema212.properties.version,
          data: data1,
        };
        if (vErrors === null) {
          vErrors = [err12];
        } else {
          vErrors.push(err12);
        }
        errors++;
      }
    }
    if (data.stream_id !== undefined) {
      let data2 = data.stream_id;
      if (typeof data2 === 'string') {
        if (func4(data2) > 64) {
          const err13 = {
            instancePath: instancePath + '/stream_id',
            schemaPath: '#/definitions/StreamId/maxLength',
            keyword: 'maxLength',
            params: { limit: 64 },
            message: 'must NOT have more than 64 characters',
            schema: 64,
            parentSchema: schema159,
            data: data2,
          };
          if (vErrors === null) {
            vErrors = [err13];
          } else {
            vErrors.push(err13);
          }
          errors++;
        }
        if (func4(data2) < 1) {
          const err14 = {
            instancePath: instancePath + '/stream_id',
            schemaPath: '#/definitions/StreamId/minLength',
            keyword: 'minLength',
            params: { limit: 1 },
            message: 'must NOT have fewer than 1 characters',
            schema: 1,
            parentSchema: schema159,
            data: data2,
          };
          if (vErrors === null) {
            vErrors = [err14];
          } else {
            vErrors.push(err14);
          }
          errors++;
        }
      } else {
        const err15 = {
          instancePath: instancePath + '/stream_id',
          schemaPath: '#/definitions/StreamId/type',
          keyword: 'type',
          params: { type: 'string' },
          message: 'must be string',
          schema: schema159.type,
          parentSchema: schema159,
          data: data2,
        };
        if (vErrors === null) {
          vErrors = [err15];
        } else {
          vErrors.push(err15);
        }
        errors++;
      }
    }
    if (data.oldest_seq !== undefined) {
      let data3 = data.oldest_seq;
      if (!(typeof data3 == 'number' && !(data3 % 1) && !isNaN(data3) && isFinite(data3))) {
        const err16 = {
          instancePath: instancePath + '/oldest_seq',
          schemaPath: '#/properties/oldest_seq/type',
          keyword: 'type',
          params: { type: 'integer' },
          message: 'must be integer',
          schema: schema212.properties.oldest_seq.type,
          parentSchema: schema212.properties.oldest_seq,
          data: data3,
        };
        if (vErrors === null) {
          vErrors = [err16];
        } else {
          vErrors.push(err16);
        }
        errors++;
      }
      if (typeof data3 == 'number' && isFinite(data3)) {
        if (data3 < 0 || isNaN(data3)) {
          const err17 = {
            instancePath: instancePath + '/oldest_seq',
            schemaPath: '#/properties/oldest_seq/minimum',
            keyword: 'minimum',
            params: { comparison: '>=', limit: 0 },
            message: 'must be >= 0',
            schema: 0,
            parentSchema: schema212.properties.oldest_seq,
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
    if (data.head_seq !== undefined) {
      let data4 = data.head_seq;
      if (!(typeof data4 == 'number' && !(data4 % 1) && !isNaN(data4) && isFinite(data4))) {
        const err18 = {
          instancePath: instancePath + '/head_seq',
          schemaPath: '#/properties/head_seq/type',
          keyword: 'type',
          params: { type: 'integer' },
          message: 'must be integer',
          schema: schema212.properties.head_seq.type,
          parentSchema: schema212.properties.head_seq,
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
        if (data4 < 0 || isNaN(data4)) {
          const err19 = {
            instancePath: instancePath + '/head_seq',
            schemaPath: '#/properties/head_seq/minimum',
            keyword: 'minimum',
            params: { comparison: '>=', limit: 0 },
            message: 'must be >= 0',
            schema: 0,
            parentSchema: schema212.properties.head_seq,
            data: data4,
          };
          if (vErrors === null) {
            vErrors = [err19];
          } else {
            vErrors.push(err19);
          }
          errors++;
        }
      }
    }
    if (data.started_at !== undefined) {
      let data5 = data.started_at;
      if (typeof data5 === 'string') {
        if (!pattern1.test(data5)) {
          const err20 = {
            instancePath: instancePath + '/started_at',
            schemaPath: '#/definitions/Timestamp/pattern',
            keyword: 'pattern',
            params: { pattern: '^\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d\\.\\d{3}Z$' },
            message:
              'must match pattern "' +
              '^\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d\\.\\d{3}Z$' +
              '"',
            schema: '^\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d\\.\\d{3}Z$',
            parentSchema: schema16,
            data: data5,
          };
          if (vErrors === null) {
            vErrors = [err20];
          } else {
            vErrors.push(err20);
          }
          errors++;
        }
        if (!formats0.test(data5)) {
          const err21 = {
            instancePath: instancePath + '/started_at',
            schemaPath: '#/definitions/Timestamp/format',
            keyword: 'format',
            params: { format: 'date-time' },
            message: 'must match format "' + 'date-time' + '"',
            schema: 'date-time',
            parentSchema: schema16,
            data: data5,
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
          instancePath: instancePath + '/started_at',
          schemaPath: '#/definitions/Timestamp/type',
          keyword: 'type',
          params: { type: 'string' },
          message: 'must be string',
          schema: schema16.type,
          parentSchema: schema16,
          data: data5,
        };
        if (vErrors === null) {
          vErrors = [err22];
        } else {
          vErrors.push(err22);
        }
        errors++;
      }
    }
    if (data.uptime_seconds !== undefined) {
      let data6 = data.uptime_seconds;
      if (!(typeof data6 == 'number' && !(data6 % 1) && !isNaN(data6) && isFinite(data6))) {
        const err23 = {
          instancePath: instancePath + '/uptime_seconds',
          schemaPath: '#/properties/uptime_seconds/type',
          keyword: 'type',
          params: { type: 'integer' },
          message: 'must be integer',
          schema: schema212.properties.uptime_seconds.type,
          parentSchema: schema212.properties.uptime_seconds,
          data: data6,
        };
        if (vErrors === null) {
          vErrors = [err23];
        } else {
          vErrors.push(err23);
        }
        errors++;
      }
      if (typeof data6 == 'number' && isFinite(data6)) {
        if (data6 < 0 || isNaN(data6)) {
          const err24 = {
            instancePath: instancePath + '/uptime_seconds',
            schemaPath: '#/properties/uptime_seconds/minimum',
            keyword: 'minimum',
            params: { comparison: '>=', limit: 0 },
            message: 'must be >= 0',
            schema: 0,
            parentSchema: schema212.properties.uptime_seconds,
            data: data6,
          };
          if (vErrors === null) {
            vErrors = [err24];
          } else {
            vErrors.push(err24);
          }
          errors++;
        }
      }
    }
    if (data.socket !== undefined) {
      let data7 = data.socket;
      if (typeof data7 !== 'string') {
        const err25 = {
          instancePath: instancePath + '/socket',
          schemaPath: '#/properties/socket/type',
          keyword: 'type',
          params: { type: 'string' },
          message: 'must be string',
          schema: schema212.properties.socket.type,
          parentSchema: schema212.properties.socket,
          data: data7,
        };
        if (vErrors === null) {
          vErrors = [err25];
        } else {
          vErrors.push(err25);
        }
        errors++;
      }
    }
    if (data.data_dir !== undefined) {
      let data8 = data.data_dir;
      if (typeof data8 !== 'string') {
        const err26 = {
          instancePath: instancePath + '/data_dir',
          schemaPath: '#/properties/data_dir/type',
          keyword: 'type',
          params: { type: 'string' },
          message: 'must be string',
          schema: schema212.properties.data_dir.type,
          parentSchema: schema212.properties.data_dir,
          data: data8,
        };
        if (vErrors === null) {
          vErrors = [err26];
        } else {
          vErrors.push(err26);
        }
        errors++;
      }
    }
    if (data.counts !== undefined) {
      let data9 = data.counts;
      if (data9 && typeof data9 == 'object' && !Array.isArray(data9)) {
        if (data9.users === undefined) {
          const err27 = {
            instancePath: instancePath + '/counts',
            schemaPath: '#/properties/counts/required',
            keyword: 'required',
            params: { missingProperty: 'users' },
            message: "must have required property '" + 'users' + "'",
            schema: schema212.properties.counts.required,
            parentSchema: schema212.properties.counts,
            data: data9,
          };
          if (vErrors === null) {
            vErrors = [err27];
          } else {
            vErrors.push(err27);
          }
          errors++;
        }
        if (data9.vms === undefined) {
          const err28 = {
            instancePath: instancePath + '/counts',
            schemaPath: '#/properties/counts/required',
            keyword: 'required',
            params: { missingProperty: 'vms' },
            message: "must have required property '" + 'vms' + "'",
            schema: schema212.properties.counts.required,
            parentSchema: schema212.properties.counts,
            data: data9,
          };
          if (vErrors === null) {
            vErrors = [err28];
          } else {
            vErrors.push(err28);
          }
          errors++;
        }
        if (data9.jobs_queued === undefined) {
          const err29 = {
            instancePath: instancePath + '/counts',
            schemaPath: '#/properties/counts/required',
            keyword: 'required',
            params: { missingProperty: 'jobs_queued' },
            message: "must have required property '" + 'jobs_queued' + "'",
            schema: schema212.properties.counts.required,
            parentSchema: schema212.properties.counts,
            data: data9,
          };
          if (vErrors === null) {
            vErrors = [err29];
          } else {
            vErrors.push(err29);
          }
          errors++;
        }
        if (data9.jobs_running === undefined) {
          const err30 = {
            instancePath: instancePath + '/counts',
            schemaPath: '#/properties/counts/required',
            keyword: 'required',
            params: { missingProperty: 'jobs_running' },
            message: "must have required property '" + 'jobs_running' + "'",
            schema: schema212.properties.counts.required,
            parentSchema: schema212.properties.counts,
            data: data9,
          };
          if (vErrors === null) {
            vErrors = [err30];
          } else {
            vErrors.push(err30);
          }
          errors++;
        }
        for (const key1 in data9) {
          if (!(
            key1 === 'users' ||
            key1 === 'vms' ||
            key1 === 'jobs_queued' ||
            key1 === 'jobs_running'
          )) {
            const err31 = {
              instancePath: instancePath + '/counts',
              schemaPath: '#/properties/counts/additionalProperties',
              keyword: 'additionalProperties',
              params: { additionalProperty: key1 },
              message: 'must NOT have additional properties',
              schema: false,
              parentSchema: schema212.properties.counts,
              data: data9,
            };
            if (vErrors === null) {
              vErrors = [err31];
            } else {
              vErrors.push(err31);
            }
            errors++;
          }
        }
        if (data9.users !== undefined) {
          let data10 = data9.users;
          if (!(typeof data10 == 'number' && !(data10 % 1) && !isNaN(data10) && isFinite(data10))) {
            const err32 = {
              instancePath: instancePath + '/counts/users',
              schemaPath: '#/properties/counts/properties/users/type',
              keyword: 'type',
              params: { type: 'integer' },
              message: 'must be integer',
              schema: schema212.properties.counts.properties.users.type,
              parentSchema: schema212.properties.counts.properties.users,
              data: data10,
            };
            if (vErrors === null) {
              vErrors = [err32];
            } else {
              vErrors.push(err32);
            }
            errors++;
          }
          if (typeof data10 == 'number' && isFinite(data10)) {
            if (data10 < 0 || isNaN(data10)) {
              const err33 = {
                instancePath: instancePath + '/counts/users',
                schemaPath: '#/properties/counts/properties/users/minimum',
                keyword: 'minimum',
                params: { comparison: '>=', limit: 0 },
                message: 'must be >= 0',
                schema: 0,
                parentSchema: schema212.properties.counts.properties.users,
                data: data10,
              };
              if (vErrors === null) {
                vErrors = [err33];
              } else {
                vErrors.push(err33);
              }
              errors++;
            }
          }
        }
        if (data9.vms !== undefined) {
          let data11 = data9.vms;
          if (!(typeof data11 == 'number' && !(data11 % 1) && !isNaN(data11) && isFinite(data11))) {
            const err34 = {
              instancePath: instancePath + '/counts/vms',
              schemaPath: '#/properties/counts/properties/vms/type',
              keyword: 'type',
              params: { type: 'integer' },
              message: 'must be integer',
              schema: schema212.properties.counts.properties.vms.type,
              parentSchema: schema212.properties.counts.properties.vms,
              data: data11,
            };
            if (vErrors === null) {
              vErrors = [err34];
            } else {
              vErrors.push(err34);
            }
            errors++;
          }
          if (typeof data11 == 'number' && isFinite(data11)) {
            if (data11 < 0 || isNaN(data11)) {
              const err35 = {
                instancePath: instancePath + '/counts/vms',
                schemaPath: '#/properties/counts/properties/vms/minimum',
                keyword: 'minimum',
                params: { comparison: '>=', limit: 0 },
                message: 'must be >= 0',
                schema: 0,
                parentSchema: schema212.properties.counts.properties.vms,
                data: data11,
              };
              if (vErrors === null) {
                vErrors = [err35];
              } else {
                vErrors.push(err35);
              }
              errors++;
            }
          }
        }
        if (data9.jobs_queued !== undefined) {
          let data12 = data9.jobs_queued;
          if (!(typeof data12 == 'number' && !(data12 % 1) && !isNaN(data12) && isFinite(data12))) {
            const err36 = {
              instancePath: instancePath + '/counts/jobs_queued',
              schemaPath: '#/properties/counts/properties/jobs_queued/type',
              keyword: 'type',
              params: { type: 'integer' },
              message: 'must be integer',
              schema: schema212.properties.counts.properties.jobs_queued.type,
              parentSchema: schema212.properties.counts.properties.jobs_queued,
              data: data12,
            };
            if (vErrors === null) {
              vErrors = [err36];
            } else {
              vErrors.push(err36);
            }
            errors++;
          }
          if (typeof data12 == 'number' && isFinite(data12)) {
            if (data12 < 0 || isNaN(data12)) {
              const err37 = {
                instancePath: instancePath + '/counts/jobs_queued',
                schemaPath: '#/properties/counts/properties/jobs_queued/minimum',
                keyword: 'minimum',
                params: { comparison: '>=', limit: 0 },
                message: 'must be >= 0',
                schema: 0,
                parentSchema: schema212.properties.counts.properties.jobs_queued,
                data: data12,
              };
              if (vErrors === null) {
                vErrors = [err37];
              } else {
                vErrors.push(err37);
              }
              errors++;
            }
          }
        }
        if (data9.jobs_running !== undefined) {
          let data13 = data9.jobs_running;
          if (!(typeof data13 == 'number' && !(data13 % 1) && !isNaN(data13) && isFinite(data13))) {
            const err38 = {
              instancePath: instancePath + '/counts/jobs_running',
              schemaPath: '#/properties/counts/properties/jobs_running/type',
              keyword: 'type',
              params: { type: 'integer' },
              message: 'must be integer',
              schema: schema212.properties.counts.properties.jobs_running.type,
              parentSchema: schema212.properties.counts.properties.jobs_running,
              data: data13,
            };
            if (vErrors === null) {
              vErrors = [err38];
            } else {
              vErrors.push(err38);
            }
            errors++;
          }
          if (typeof data13 == 'number' && isFinite(data13)) {
            if (data13 < 0 || isNaN(data13)) {
              const err39 = {
                instancePath: instancePath + '/counts/jobs_running',
                schemaPath: '#/properties/counts/properties/jobs_running/minimum',
                keyword: 'minimum',
                params: { comparison: '>=', limit: 0 },
                message: 'must be >= 0',
                schema: 0,
                parentSchema: schema212.properties.counts.properties.jobs_running,
                data: data13,
              };
              if (vErrors === null) {
                vErrors = [err39];
              } else {
                vErrors.push(err39);
              }
              errors++;
            }
          }
        }
      } else {
        const err40 = {
          instancePath: instancePath + '/counts',
          schemaPath: '#/properties/counts/type',
          keyword: 'type',
          params: { type: 'object' },
          message: 'must be object',
          schema: schema212.properties.counts.type,
          parentSchema: schema212.properties.counts,
          data: data9,
        };
        if (vErrors === null) {
          vErrors = [err40];
        } else {
          vErrors.push(err40);
        }
        errors++;
      }
    }
  } else {
    const err41 = {
      instancePath,
      schemaPath: '#/type',
      keyword: 'type',
      params: { type: 'object' },
      message: 'must be object',
      schema: schema212.type,
      parentSchema: schema212,
      data,
    };
    if (vErrors === null) {
      vErrors = [err41];
    } else {
      vErrors.push(err41);
    }
    errors++;
  }
  validate111.errors = vErrors;
  return errors === 0;
}
function validate110(
  data,
  { instancePath = '', parentData, parentDataProperty, rootData = data } = {},
) {
  /*# sourceURL="result-GetInfo" */ let vErrors = null;
  let errors = 0;
  if (!validate111(data, { instancePath, parentData, parentDataProperty, rootData })) {
    vErrors = vErrors === null ? validate111.errors : vErrors.concat(validate111.errors);
    errors = vErrors.length;
  }
  validate110.errors = vErrors;
  return errors === 0;
}
export const validateRpcDiscover = validate113;
const schema215 = { $id: 'result-RpcDiscover', $ref: 'contract#/definitions/OpenRpcDocument' };
const schema216 = {
  type: 'object',
  description: 'This document, as the OpenRPC specification has it.',
  properties: {
    openrpc: { type: 'string', description: 'Version of the OpenRPC specification.' },
    info: {
      type: 'object',
      properties: {
        title: { type: 'string', description: 'Name of the service.' },
        version: { type: 'string', description: 'Version of the contract.' },
      },
      required: ['title', 'version'],
      additionalProperties: true,
    },
    methods: {
      type: 'array',
      items: {
        type: 'object',
        properties: { name: { type: 'string', description: 'Name of the method.' } },
        required: ['name'],
        additionalProperties: true,
      },
    },
    components: { type: 'object', description: 'Schemas and errors.', additionalProperties: true },
  },
  required: ['openrpc', 'info', 'methods'],
  additionalProperties: true,
};
function validate113(
  data,
  { instancePath = '', parentData, parentDataProperty, rootData = data } = {},
) {
  /*# sourceURL="result-RpcDiscover" */ let vErrors = null;
  let errors = 0;
  if (data && typeof data == 'object' && !Array.isArray(data)) {
    if (data.openrpc === undefined) {
      const err0 = {
        instancePath,
        schemaPath: 'contract#/definitions/OpenRpcDocument/required',
        keyword: 'required',
        params: { missingProperty: 'openrpc' },
        message: "must have required property '" + 'openrpc' + "'",
        schema: schema216.required,
        parentSchema: schema216,
        data,
      };
      if (vErrors === null) {
        vErrors = [err0];
      } else {
        vErrors.push(err0);
      }
      errors++;
    }
    if (data.info === undefined) {
      const err1 = {
        instancePath,
        schemaPath: 'contract#/definitions/OpenRpcDocument/required',
        keyword: 'required',
        params: { missingProperty: 'info' },
        message: "must have required property '" + 'info' + "'",
        schema: schema216.required,
        parentSchema: schema216,
        data,
      };
      if (vErrors === null) {
        vErrors = [err1];
      } else {
        vErrors.push(err1);
      }
      errors++;
    }
    if (data.methods === undefined) {
      const err2 = {
        instancePath,
        schemaPath: 'contract#/definitions/OpenRpcDocument/required',
        keyword: 'required',
        params: { missingProperty: 'methods' },
        message: "must have required property '" + 'methods' + "'",
        schema: schema216.required,
        parentSchema: schema216,
        data,
      };
      if (vErrors === null) {
        vErrors = [err2];
      } else {
        vErrors.push(err2);
      }
      errors++;
    }
    if (data.openrpc !== undefined) {
      let data0 = data.openrpc;
      if (typeof data0 !== 'string') {
        const err3 = {
          instancePath: instancePath + '/openrpc',
          schemaPath: 'contract#/definitions/OpenRpcDocument/properties/openrpc/type',
          keyword: 'type',
          params: { type: 'string' },
          message: 'must be string',
          schema: schema216.properties.openrpc.type,
          parentSchema: schema216.properties.openrpc,
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
    if (data.info !== undefined) {
      let data1 = data.info;
      if (data1 && typeof data1 == 'object' && !Array.isArray(data1)) {
        if (data1.title === undefined) {
          const err4 = {
            instancePath: instancePath + '/info',
            schemaPath: 'contract#/definitions/OpenRpcDocument/properties/info/required',
            keyword: 'required',
            params: { missingProperty: 'title' },
            message: "must have required property '" + 'title' + "'",
            schema: schema216.properties.info.required,
            parentSchema: schema216.properties.info,
            data: data1,
          };
          if (vErrors === null) {
            vErrors = [err4];
          } else {
            vErrors.push(err4);
          }
          errors++;
        }
        if (data1.version === undefined) {
          const err5 = {
            instancePath: instancePath + '/info',
            schemaPath: 'contract#/definitions/OpenRpcDocument/properties/info/required',
            keyword: 'required',
            params: { missingProperty: 'version' },
            message: "must have required property '" + 'version' + "'",
            schema: schema216.properties.info.required,
            parentSchema: schema216.properties.info,
            data: data1,
          };
          if (vErrors === null) {
            vErrors = [err5];
          } else {
            vErrors.push(err5);
          }
          errors++;
        }
        if (data1.title !== undefined) {
          let data2 = data1.title;
          if (typeof data2 !== 'string') {
            const err6 = {
              instancePath: instancePath + '/info/title',
              schemaPath:
                'contract#/definitions/OpenRpcDocument/properties/info/properties/title/type',
              keyword: 'type',
              params: { type: 'string' },
              message: 'must be string',
              schema: schema216.properties.info.properties.title.type,
              parentSchema: schema216.properties.info.properties.title,
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
        if (data1.version !== undefined) {
          let data3 = data1.version;
          if (typeof data3 !== 'string') {
            const err7 = {
              instancePath: instancePath + '/info/version',
              schemaPath:
                'contract#/definitions/OpenRpcDocument/properties/info/properties/version/type',
              keyword: 'type',
              params: { type: 'string' },
              message: 'must be string',
              schema: schema216.properties.info.properties.version.type,
              parentSchema: schema216.properties.info.properties.version,
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
          instancePath: instancePath + '/info',
          schemaPath: 'contract#/definitions/OpenRpcDocument/properties/info/type',
          keyword: 'type',
          params: { type: 'object' },
          message: 'must be object',
          schema: schema216.properties.info.type,
          parentSchema: schema216.properties.info,
          data: data1,
        };
        if (vErrors === null) {
          vErrors = [err8];
        } else {
          vErrors.push(err8);
        }
        errors++;
      }
    }
    if (data.methods !== undefined) {
      let data4 = data.methods;
      if (Array.isArray(data4)) {
        const len0 = data4.length;
        for (let i0 = 0; i0 < len0; i0++) {
          let data5 = data4[i0];
          if (data5 && typeof data5 == 'object' && !Array.isArray(data5)) {
            if (data5.name === undefined) {
              const err9 = {
                instancePath: instancePath + '/methods/' + i0,
                schemaPath:
                  'contract#/definitions/OpenRpcDocument/properties/methods/items/required',
                keyword: 'required',
                params: { missingProperty: 'name' },
                message: "must have required property '" + 'name' + "'",
                schema: schema216.properties.methods.items.required,
                parentSchema: schema216.properties.methods.items,
                data: data5,
              };
              if (vErrors === null) {
                vErrors = [err9];
              } else {
                vErrors.push(err9);
              }
              errors++;
            }
            if (data5.name !== undefined) {
              let data6 = data5.name;
              if (typeof data6 !== 'string') {
                const err10 = {
                  instancePath: instancePath + '/methods/' + i0 + '/name',
                  schemaPath:
                    'contract#/definitions/OpenRpcDocument/properties/methods/items/properties/name/type',
                  keyword: 'type',
                  params: { type: 'string' },
                  message: 'must be string',
                  schema: schema216.properties.methods.items.properties.name.type,
                  parentSchema: schema216.properties.methods.items.properties.name,
                  data: data6,
                };
                if (vErrors === null) {
                  vErrors = [err10];
                } else {
                  vErrors.push(err10);
                }
                errors++;
              }
            }
          } else {
            const err11 = {
              instancePath: instancePath + '/methods/' + i0,
              schemaPath: 'contract#/definitions/OpenRpcDocument/properties/methods/items/type',
              keyword: 'type',
              params: { type: 'object' },
              message: 'must be object',
              schema: schema216.properties.methods.items.type,
              parentSchema: schema216.properties.methods.items,
              data: data5,
            };
            if (vErrors === null) {
              vErrors = [err11];
            } else {
              vErrors.push(err11);
            }
            errors++;
          }
        }
      } else {
        const err12 = {
          instancePath: instancePath + '/methods',
          schemaPath: 'contract#/definitions/OpenRpcDocument/properties/methods/type',
          keyword: 'type',
          params: { type: 'array' },
          message: 'must be array',
          schema: schema216.properties.methods.type,
          parentSchema: schema216.properties.methods,
          data: data4,
        };
        if (vErrors === null) {
          vErrors = [err12];
        } else {
          vErrors.push(err12);
        }
        errors++;
      }
    }
    if (data.components !== undefined) {
      let data7 = data.components;
      if (data7 && typeof data7 == 'object' && !Array.isArray(data7)) {
      } else {
        const err13 = {
          instancePath: instancePath + '/components',
          schemaPath: 'contract#/definitions/OpenRpcDocument/properties/components/type',
          keyword: 'type',
          params: { type: 'object' },
          message: 'must be object',
          schema: schema216.properties.components.type,
          parentSchema: schema216.properties.components,
          data: data7,
        };
        if (vErrors === null) {
          vErrors = [err13];
        } else {
          vErrors.push(err13);
        }
        errors++;
      }
    }
  } else {
    const err14 = {
      instancePath,
      schemaPath: 'contract#/definitions/OpenRpcDocument/type',
      keyword: 'type',
      params: { type: 'object' },
      message: 'must be object',
      schema: schema216.type,
      parentSchema: schema216,
      data,
    };
    if (vErrors === null) {
      vErrors = [err14];
    } else {
      vErrors.push(err14);
    }
    errors++;
  }
  validate113.errors = vErrors;
  return errors === 0;
}
export const validateRpcHealth = validate114;
const schema217 = { $id: 'result-RpcHealth', $ref: 'contract#/definitions/Health' };
const schema218 = {
  type: 'object',
  properties: {
    status: { type: 'string', enum: ['ok', 'degraded'] },
    service: { type: 'string', description: 'Name of the service.' },
    version: { type: 'string', description: 'Semantic version.' },
    uptime_secs: { type: 'integer', description: 'Whole seconds since the start.', minimum: 0 },
    reasons: {
      type: 'array',
      description: 'What is wrong, when degraded.',
      items: { type: 'string' },
    },
  },
  required: ['status', 'service', 'version', 'uptime_secs'],
  additionalProperties: false,
};
function validate114(
  data,
  { instancePath = '', parentData, parentDataProperty, rootData = data } = {},
) {
  /*# sourceURL="result-RpcHealth" */ let vErrors = null;
  let errors = 0;
  if (data && typeof data == 'object' && !Array.isArray(data)) {
    if (data.status === undefined) {
      const err0 = {
        instancePath,
        schemaPath: 'contract#/definitions/Health/required',
        keyword: 'required',
        params: { missingProperty: 'status' },
        message: "must have required property '" + 'status' + "'",
        schema: schema218.required,
        parentSchema: schema218,
        data,
      };
      if (vErrors === null) {
        vErrors = [err0];
      } else {
        vErrors.push(err0);
      }
      errors++;
    }
    if (data.service === undefined) {
      const err1 = {
        instancePath,
        schemaPath: 'contract#/definitions/Health/required',
        keyword: 'required',
        params: { missingProperty: 'service' },
        message: "must have required property '" + 'service' + "'",
        schema: schema218.required,
        parentSchema: schema218,
        data,
      };
      if (vErrors === null) {
        vErrors = [err1];
      } else {
        vErrors.push(err1);
      }
      errors++;
    }
    if (data.version === undefined) {
      const err2 = {
        instancePath,
        schemaPath: 'contract#/definitions/Health/required',
        keyword: 'required',
        params: { missingProperty: 'version' },
        message: "must have required property '" + 'version' + "'",
        schema: schema218.required,
        parentSchema: schema218,
        data,
      };
      if (vErrors === null) {
        vErrors = [err2];
      } else {
        vErrors.push(err2);
      }
      errors++;
    }
    if (data.uptime_secs === undefined) {
      const err3 = {
        instancePath,
        schemaPath: 'contract#/definitions/Health/required',
        keyword: 'required',
        params: { missingProperty: 'uptime_secs' },
        message: "must have required property '" + 'uptime_secs' + "'",
        schema: schema218.required,
        parentSchema: schema218,
        data,
      };
      if (vErrors === null) {
        vErrors = [err3];
      } else {
        vErrors.push(err3);
      }
      errors++;
    }
    for (const key0 in data) {
      if (!(
        key0 === 'status' ||
        key0 === 'service' ||
        key0 === 'version' ||
        key0 === 'uptime_secs' ||
        key0 === 'reasons'
      )) {
        const err4 = {
          instancePath,
          schemaPath: 'contract#/definitions/Health/additionalProperties',
          keyword: 'additionalProperties',
          params: { additionalProperty: key0 },
          message: 'must NOT have additional properties',
          schema: false,
          parentSchema: schema218,
          data,
        };
        if (vErrors === null) {
          vErrors = [err4];
        } else {
          vErrors.push(err4);
        }
        errors++;
      }
    }
    if (data.status !== undefined) {
      let data0 = data.status;
      if (typeof data0 !== 'string') {
        const err5 = {
          instancePath: instancePath + '/status',
          schemaPath: 'contract#/definitions/Health/properties/status/type',
          keyword: 'type',
          params: { type: 'string' },
          message: 'must be string',
          schema: schema218.properties.status.type,
          parentSchema: schema218.properties.status,
          data: data0,
        };
        if (vErrors === null) {
          vErrors = [err5];
        } else {
          vErrors.push(err5);
        }
        errors++;
      }
      if (!(data0 === 'ok' || data0 === 'degraded')) {
        const err6 = {
          instancePath: instancePath + '/status',
          schemaPath: 'contract#/definitions/Health/properties/status/enum',
          keyword: 'enum',
          params: { allowedValues: schema218.properties.status.enum },
          message: 'must be equal to one of the allowed values',
          schema: schema218.properties.status.enum,
          parentSchema: schema218.properties.status,
          data: data0,
        };
        if (vErrors === null) {
          vErrors = [err6];
        } else {
          vErrors.push(err6);
        }
        errors++;
      }
    }
    if (data.service !== undefined) {
      let data1 = data.service;
      if (typeof data1 !== 'string') {
        const err7 = {
          instancePath: instancePath + '/service',
          schemaPath: 'contract#/definitions/Health/properties/service/type',
          keyword: 'type',
          params: { type: 'string' },
          message: 'must be string',
          schema: schema218.properties.service.type,
          parentSchema: schema218.properties.service,
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
    if (data.version !== undefined) {
      let data2 = data.version;
      if (typeof data2 !== 'string') {
        const err8 = {
          instancePath: instancePath + '/version',
          schemaPath: 'contract#/definitions/Health/properties/version/type',
          keyword: 'type',
          params: { type: 'string' },
          message: 'must be string',
          schema: schema218.properties.version.type,
          parentSchema: schema218.properties.version,
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
    if (data.uptime_secs !== undefined) {
      let data3 = data.uptime_secs;
      if (!(typeof data3 == 'number' && !(data3 % 1) && !isNaN(data3) && isFinite(data3))) {
        const err9 = {
          instancePath: instancePath + '/uptime_secs',
          schemaPath: 'contract#/definitions/Health/properties/uptime_secs/type',
          keyword: 'type',
          params: { type: 'integer' },
          message: 'must be integer',
          schema: schema218.properties.uptime_secs.type,
          parentSchema: schema218.properties.uptime_secs,
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
        if (data3 < 0 || isNaN(data3)) {
          const err10 = {
            instancePath: instancePath + '/uptime_secs',
            schemaPath: 'contract#/definitions/Health/properties/uptime_secs/minimum',
            keyword: 'minimum',
            params: { comparison: '>=', limit: 0 },
            message: 'must be >= 0',
            schema: 0,
            parentSchema: schema218.properties.uptime_secs,
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
    if (data.reasons !== undefined) {
      let data4 = data.reasons;
      if (Array.isArray(data4)) {
        const len0 = data4.length;
        for (let i0 = 0; i0 < len0; i0++) {
          let data5 = data4[i0];
          if (typeof data5 !== 'string') {
            const err11 = {
              instancePath: instancePath + '/reasons/' + i0,
              schemaPath: 'contract#/definitions/Health/properties/reasons/items/type',
              keyword: 'type',
              params: { type: 'string' },
              message: 'must be string',
              schema: schema218.properties.reasons.items.type,
              parentSchema: schema218.properties.reasons.items,
              data: data5,
            };
            if (vErrors === null) {
              vErrors = [err11];
            } else {
              vErrors.push(err11);
            }
            errors++;
          }
        }
      } else {
        const err12 = {
          instancePath: instancePath + '/reasons',
          schemaPath: 'contract#/definitions/Health/properties/reasons/type',
          keyword: 'type',
          params: { type: 'array' },
          message: 'must be array',
          schema: schema218.properties.reasons.type,
          parentSchema: schema218.properties.reasons,
          data: data4,
        };
        if (vErrors === null) {
          vErrors = [err12];
        } else {
          vErrors.push(err12);
        }
        errors++;
      }
    }
  } else {
    const err13 = {
      instancePath,
      schemaPath: 'contract#/definitions/Health/type',
      keyword: 'type',
      params: { type: 'object' },
      message: 'must be object',
      schema: schema218.type,
      parentSchema: schema218,
      data,
    };
    if (vErrors === null) {
      vErrors = [err13];
    } else {
      vErrors.push(err13);
    }
    errors++;
  }
  validate114.errors = vErrors;
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
